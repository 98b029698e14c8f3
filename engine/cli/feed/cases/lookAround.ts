import type { Api } from '../../api/api.ts';
import { collect } from '../../api/collect.ts';
import type { Desk } from './desk.ts';

const EVERYTHING = 1_000_000;

/** Brings the desk up to date without news, for some was lost: which cases have ended, which tasks are open. */
export async function lookAround(watcher: Api, desk: Desk): Promise<void> {
  const before = [...desk.open.keys()];
  const running = await collect(EVERYTHING, (portion) =>
    watcher.ask('listInstances', { query: { status: 'running', cases: true, ...portion } }),
  );
  const processOf = new Map(running.items.map(({ root, process }) => [root, process]));
  for (const root of before) if (!processOf.has(root)) desk.end(root);
  const tasks = await collect(EVERYTHING, (portion) => watcher.ask('listTasks', { query: portion }));
  for (const { id, instance, root } of tasks.items) {
    const process = processOf.get(root);
    if (process === undefined) continue;
    desk.changed({ instance, root, process, status: 'running', tasks: [{ id, state: 'open' }] });
  }
}
