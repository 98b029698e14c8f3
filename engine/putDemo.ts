import { DEMO_TENANT } from './organisation/demo/seedDemo.ts';
import type { Node } from './openNode.ts';
import { readDefinitionFolders } from './readDefinitionFolders.ts';

/** Puts in the demo enterprise and the shipped workflows; what is there already stays. Throws with every problem of a workflow. */
export async function putDemo({ organisation, engine }: Node, definitions: string): Promise<void> {
  await organisation.seedDemo();
  for (const { name, resources } of await readDefinitionFolders(definitions)) {
    const deployed = await engine.deploy({
      tenant: DEMO_TENANT,
      name,
      note: null,
      by: 'aftercare',
      onlyOnce: true,
      resources,
    });
    if (deployed.ok) continue;
    const problems = deployed.failure.map(({ path, line, message }) => `${name}/${path}:${line ?? 1}: ${message.en}`);
    throw new Error(`Expected the workflow "${name}" to be deployable:\n${problems.join('\n')}`);
  }
}
