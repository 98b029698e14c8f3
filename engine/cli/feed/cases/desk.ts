import type { Change } from '../../../contract/schemas/change.ts';
import type { FedRecord, OpenCase, TaskState } from './openCase.ts';
import { newCase } from './openCase.ts';

/** Keeps the cases that are open, by the news of them. */
export interface Desk {
  readonly open: ReadonlyMap<string, OpenCase>;
  readonly changed: (change: Pick<Change, 'instance' | 'root' | 'process' | 'status' | 'tasks'>) => void;
  /** A case is one of ours; the news may have come first. */
  readonly own: (root: string, process: string, fed: FedRecord) => void;
  /** A case is somebody else's, and no news of it is wanted. */
  readonly disown: (root: string) => void;
  readonly end: (root: string) => void;
  /** Whether tasks were heard of that nobody has looked at. */
  readonly isCurious: () => boolean;
  readonly mark: (open: OpenCase, task: string, state: TaskState | 'gone') => void;
  readonly heardOf: () => readonly HeardTask[];
}

export interface HeardTask {
  readonly open: OpenCase;
  readonly task: string;
}

/** `curious` is called when there is a task to look at, `ended` when a case of ours is over. */
export function createDesk(curious: () => void, ended: (open: OpenCase) => void): Desk {
  const open = new Map<string, OpenCase>();
  const heard = new Map<string, OpenCase>();
  const over = new Set<string>();

  const mark = (each: OpenCase, task: string, state: TaskState | 'gone'): void => {
    if (state === 'gone') each.tasks.delete(task);
    else each.tasks.set(task, state);
    if (state === 'heard') heard.set(task, each);
    else heard.delete(task);
  };
  const end = (root: string): void => {
    over.add(root);
    const each = open.get(root);
    if (each === undefined) return;
    open.delete(root);
    for (const task of each.tasks.keys()) heard.delete(task);
    if (each.fed !== null) ended(each);
  };
  const caseOf = (root: string, process: string): OpenCase => {
    const known = open.get(root) ?? newCase(root, process, null);
    open.set(root, known);
    return known;
  };

  return {
    open,
    changed: ({ instance, root, process, status, tasks }) => {
      if (over.has(root)) return;
      const each = caseOf(root, process);
      for (const { id, state } of tasks) {
        const known = each.tasks.get(id);
        if (state !== 'open') mark(each, id, 'gone');
        else if (known === undefined) mark(each, id, 'heard');
      }
      if (instance === root && status !== 'running') end(root);
      else if (heard.size > 0) curious();
    },
    own: (root, process, fed) => {
      const each = over.has(root) ? newCase(root, process, fed) : caseOf(root, process);
      each.fed = fed;
      if (over.has(root)) ended(each);
    },
    disown: (root) => {
      over.add(root);
      for (const task of open.get(root)?.tasks.keys() ?? []) heard.delete(task);
      open.delete(root);
    },
    end,
    isCurious: () => heard.size > 0,
    mark,
    heardOf: () => [...heard].map(([task, each]) => ({ open: each, task })),
  };
}
