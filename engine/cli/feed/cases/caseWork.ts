import type { Change } from '../../../contract/schemas/change.ts';
import type { Task } from '../../../contract/schemas/task.ts';
import type { Api } from '../../api/api.ts';
import { auditCases } from './auditCases.ts';
import { beginByPhone, beginByWeb, isByPhone } from './beginCase.ts';
import { createDesk } from './desk.ts';
import { doTask } from './doTask.ts';
import type { DoNeeds } from './doTask.ts';
import { createInbox } from './inbox.ts';
import { lookAround } from './lookAround.ts';
import type { FedRecord, OpenCase } from './openCase.ts';
import { recordOf } from './recognise.ts';
import { createWorkQueue } from './workQueue.ts';

export interface CaseWorkNeeds extends DoNeeds {
  /** Sees everything. */
  readonly watcher: Api;
  /** Requests that are under way at once. */
  readonly concurrency: number;
}

/** Everything that is done about cases, so much of it at once. */
export interface CaseWork {
  readonly begin: (fed: FedRecord) => void;
  readonly changed: (change: Change) => void;
  /** Looks at everything anew, for news was lost. */
  readonly lookAround: () => void;
  readonly open: ReadonlyMap<string, OpenCase>;
  /** Repairs that have begun and not ended. */
  readonly repairsOpen: () => number;
  /** Resolves when there is nothing to do about any case; rejects when something went wrong. */
  readonly idle: () => Promise<void>;
  readonly isIdle: () => boolean;
  /** Throws what went wrong. */
  readonly mustBeWell: () => void;
  /** Looks back on what was begun since the last time. */
  readonly audit: () => Promise<void>;
}

export function createCaseWork(needs: CaseWorkNeeds): CaseWork {
  const { watcher, tally, concurrency } = needs;
  const queue = createWorkQueue(concurrency);
  const looks = createWorkQueue(1);
  const fedByRoot = new Map<string, FedRecord>();
  const fedByNumber = new Map<string, FedRecord>();
  let repairsOpen = 0;
  let beginning = 0;

  const begin = async (fed: FedRecord): Promise<void> => {
    if (isByPhone(fed)) {
      const root = await beginByPhone(fed, needs);
      fedByRoot.set(root, fed);
      desk.own(root, 'repair', fed);
      return;
    }
    fedByNumber.set(fed.record.id, fed);
    if (await beginByWeb(fed, needs)) return;
    const message = 'Expected the request to begin a case, found that nobody took it';
    tally.complain({ record: fed.record.id, instance: '-', message });
    repairsOpen -= 1;
  };

  const take = async (task: Task, open: OpenCase): Promise<void> => {
    const fed = open.fed ?? (await recognise(task, open));
    if (fed === null) return;
    desk.mark(open, task.id, 'queued');
    queue.add(async () => {
      const became = await doTask(task, open, fed, needs);
      if (open.tasks.has(task.id)) desk.mark(open, task.id, became === 'done' ? 'done' : 'heard');
      if (became === 'again') inbox.look();
    });
  };

  /** Whose case a task is of: null while it is not known yet, and when it is somebody else's. */
  const recognise = async ({ businessKey, root }: Task, { process }: OpenCase): Promise<FedRecord | null> => {
    const requested = process === 'repair' ? fedByNumber.get(businessKey ?? '') : undefined;
    if (requested !== undefined) {
      fedByNumber.delete(businessKey ?? '');
      fedByRoot.set(root, requested);
    } else if (process === 'repair' && beginning > 0) return null;
    const isNamed = requested !== undefined || fedByRoot.has(businessKey ?? '');
    const instance = isNamed
      ? { root, businessKey, searchable: {} }
      : await watcher.ask('readInstance', { params: { instance: root } });
    const fed = recordOf(fedByRoot, instance);
    if (fed === undefined) desk.disown(root);
    else desk.own(root, process, fed);
    return fed ?? null;
  };

  const inbox = createInbox({ watcher, looks, desk: () => desk, take });
  const desk = createDesk(inbox.look, ({ process }) => {
    if (process !== 'repair') return;
    repairsOpen -= 1;
    tally.repairEnded();
  });
  const isIdle = (): boolean => looks.isIdle() && queue.isIdle();

  return {
    begin: (fed) => {
      repairsOpen += 1;
      beginning += 1;
      tally.began(fed.record.status);
      queue.add(() =>
        begin(fed).finally(() => {
          beginning -= 1;
        }),
      );
    },
    changed: desk.changed,
    lookAround: () => looks.add(() => lookAround(watcher, desk)),
    open: desk.open,
    repairsOpen: () => repairsOpen,
    idle: async () => {
      do {
        await looks.idle();
        await queue.idle();
      } while (!isIdle());
    },
    isIdle,
    mustBeWell: () => {
      queue.mustBeWell();
      looks.mustBeWell();
    },
    audit: async () => {
      await auditCases(fedByRoot, { watcher, tally, queue });
      fedByRoot.clear();
    },
  };
}
