import { readFileSync } from 'node:fs';
import { deploymentOf } from '../../../engine/cli/definitions/deploymentOf.ts';
import { createEvaluate } from '../../../engine/feel/createEvaluate.ts';
import { createWorld } from '../../../engine/simulation/createWorld.ts';
import type { WorldSettings } from '../../../engine/simulation/createWorld.ts';
import type { World } from '../../../engine/simulation/world.ts';

export const model = (name: string): Uint8Array => readFileSync(new URL(`models/${name}.bpmn`, import.meta.url));

/** A world in which a file is deployed as it is. */
export async function deployFile(content: Uint8Array | string, settings: Partial<WorldSettings> = {}): Promise<World> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const deployment = await deploymentOf([{ path: 'file.bpmn', content: bytes }]);
  if (!deployment.ok) throw new Error(deployment.failure.map(({ message }) => message.en).join('\n'));
  const world = createWorld({ evaluate: createEvaluate(), checks: true, ...settings });
  world.deploy(deployment.value);
  return world;
}
