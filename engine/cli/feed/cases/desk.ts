import type { Change } from '../../../contract/schemas/change.ts';
import type { FedRecord, OpenCase } from './openCase.ts';
import { hasEnded, newCase } from './openCase.ts';

interface Needs {
  /** A case has tasks to be done. */
  readonly work: (open: OpenCase) => void;
  /** A case has ended; it is looked after no longer. */
  readonly conclude: (open: OpenCase) => void;
  /** Something began that may follow on one of ours. */
  readonly meet: (root: string) => void;
}

/** Looks after the cases of the feed: takes the news in, and says what is to be done about each. */
export interface Desk {
  readonly add: (root: string, process: string, fed: FedRecord) => OpenCase;
  readonly changed: (change: Change) => void;
  /** The case was worked on and rests again. */
  readonly rest: (open: OpenCase) => void;
  /** Not one of ours. */
  readonly dismiss: (root: string) => void;
  readonly open: ReadonlyMap<string, OpenCase>;
}

/** News of cases that nobody has added yet; other people's on a server that is not ours alone are let go. */
const EARLY_MAX = 2_000;

export function createDesk({ work, conclude, meet }: Needs): Desk {
  const open = new Map<string, OpenCase>();
  const early = new Map<string, Change[]>();
  const over = new Set<string>();

  const take = (each: OpenCase, { instance, status, tasks }: Change): void => {
    each.instances.set(instance, status);
    for (const { id, state } of tasks) {
      if (state !== 'open') each.tasks.delete(id);
      else if (!each.done.has(id)) each.tasks.add(id);
    }
    attend(each);
  };

  const attend = (each: OpenCase): void => {
    if (each.state !== 'resting' || !open.has(each.root)) return;
    if (hasEnded(each)) {
      open.delete(each.root);
      over.add(each.root);
      conclude(each);
    } else if (each.tasks.size > 0) {
      each.state = 'queued';
      work(each);
    }
  };

  return {
    open,
    add: (root, process, fed) => {
      const added = newCase(root, process, fed);
      open.set(root, added);
      const changes = early.get(root) ?? [];
      early.delete(root);
      for (const change of changes) take(added, change);
      return added;
    },
    changed: (change) => {
      const { root } = change;
      const known = open.get(root);
      if (known !== undefined) take(known, change);
      else if (!over.has(root)) {
        const changes = early.get(root);
        if (changes !== undefined) changes.push(change);
        else {
          early.set(root, [change]);
          if (change.process !== 'repair') meet(root); // repairs are added by whoever began them
          if (early.size > EARLY_MAX) early.delete([...early.keys()][0] ?? '');
        }
      }
    },
    rest: (each) => {
      each.state = 'resting';
      each.restsSince = Date.now();
      attend(each);
    },
    dismiss: (root) => {
      early.delete(root);
      over.add(root);
    },
  };
}
