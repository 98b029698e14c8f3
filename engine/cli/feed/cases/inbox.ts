import { setTimeout as pause } from 'node:timers/promises';
import type { Task } from '../../../contract/schemas/task.ts';
import type { Api } from '../../api/api.ts';
import { PAGE_ITEMS } from '../../api/collect.ts';
import type { Desk } from './desk.ts';
import type { OpenCase } from './openCase.ts';
import type { WorkQueue } from './workQueue.ts';

interface Needs {
  readonly watcher: Api;
  /** One look at a time. */
  readonly looks: WorkQueue;
  readonly desk: () => Pick<Desk, 'heardOf' | 'isCurious' | 'mark'>;
  /** Does the task, or leaves it for the next look. */
  readonly take: (task: Task, open: OpenCase) => Promise<void>;
}

/** News of tasks is gathered for a moment, so that one look at the list finds many. */
const GATHER_MS = 200;

/** Looks at tasks that were heard of. One list, the newest first, tells of all of them together. */
export function createInbox({ watcher, looks, desk, take }: Needs): { readonly look: () => void } {
  let isLooking = false;

  const look = (): void => {
    if (isLooking) return;
    isLooking = true;
    looks.add(async () => {
      await pause(GATHER_MS);
      isLooking = false;
      await lookOnce();
      if (desk().isCurious()) look();
    });
  };

  const lookOnce = async (): Promise<void> => {
    const heard = desk().heardOf();
    if (heard.length === 0) return;
    const { items, total } = await watcher.ask('listTasks', { query: { limit: PAGE_ITEMS, sort: '-created' } });
    const listed = new Map(items.map((task) => [task.id, task]));
    for (const { open, task: id } of heard) {
      const task = listed.get(id);
      if (task !== undefined) await take(task, open);
      else if (total <= items.length) desk().mark(open, id, 'gone');
    }
  };

  return { look };
}
