import { createWorld } from '../../engine/testing/index.ts';
import type { TestWorldInMemory } from '../../engine/testing/index.ts';
import { fileOf } from '../support/bpmnFile.ts';

/** A world in which the processes are deployed and `p` has been started. */
export async function begun(
  processes: string,
  variables: Parameters<TestWorldInMemory['start']>[1] = {},
): Promise<TestWorldInMemory> {
  const world = createWorld();
  await world.deploy(fileOf(processes));
  await world.start('p', variables);
  return world;
}

/** The user tasks that are open, in the order in which they came. */
export const open = (world: TestWorldInMemory): readonly string[] => world.tasks().map(({ element }) => element);

/** Completes tasks one after the other; of several of one element the oldest. */
export async function complete(world: TestWorldInMemory, ...elements: readonly string[]): Promise<void> {
  for (const element of elements) {
    const task = world.tasks().find((each) => each.element === element);
    if (task === undefined) throw new Error(`Expected a task "${element}" to be open; found ${open(world).join(', ')}`);
    await world.completeTask(task.id);
  }
}

export const isOver = (world: TestWorldInMemory): boolean =>
  world.instances().every(({ status }) => status === 'completed') && world.incidents().length === 0;
