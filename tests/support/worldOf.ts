import type { ProcessModel } from '../../engine/core/model/process.ts';
import { createEvaluate } from '../../engine/feel/createEvaluate.ts';
import { createWorld } from '../../engine/simulation/createWorld.ts';
import type { WorldSettings } from '../../engine/simulation/createWorld.ts';
import type { World } from '../../engine/simulation/world.ts';

const evaluate = createEvaluate();

/** A world that checks every command, with these processes deployed together. */
export function worldOf(processes: readonly ProcessModel[], settings: Partial<WorldSettings> = {}): World {
  const world = createWorld({ evaluate, checks: true, ...settings });
  world.deploy({ processes });
  return world;
}
