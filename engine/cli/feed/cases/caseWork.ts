import { setTimeout as pause } from 'node:timers/promises';
import type { Change } from '../../../contract/schemas/change.ts';
import type { Task } from '../../../contract/schemas/task.ts';
import type { Api } from '../../api/api.ts';
import { PAGE_ITEMS, collect } from '../../api/collect.ts';
import type { Tally } from '../report/tally.ts';
import { auditCases, caseOf } from './auditCases.ts';
import { beginByPhone, beginByWeb, isByPhone } from './beginCase.ts';
import type { BeginNeeds } from './beginCase.ts';
import { createDesk } from './desk.ts';
import { doTask } from './doTask.ts';
import type { FedRecord, OpenCase } from './openCase.ts';
import { createWorkQueue } from './workQueue.ts';

export interface CaseWorkNeeds extends BeginNeeds {
  /** Sees everything. */
  readonly watcher: Api;
  readonly tally: Tally;
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

/** News of tasks is gathered for a moment, so that one look at the list finds many. */
const GATHER_MS = 40;
const EVERYTHING = 1_000_000;

export function createCaseWork(needs: CaseWorkNeeds): CaseWork {
  const { watcher, tally, concurrency } = needs;
  const queue = createWorkQueue(concurrency);
  const looks = createWorkQueue(1);
  const fedByRoot = new Map<string, FedRecord>();
  const fedByNumber = new Map<string, FedRecord>();
  let repairsOpen = 0;
  let beginning = 0;
  let isLooking = false;

  const desk = createDesk(
    () => {
      if (isLooking) return;
      isLooking = true;
      looks.add(look);
    },
    ({ process }) => {
      if (process !== 'repair') return;
      repairsOpen -= 1;
      tally.repairEnded();
    },
  );

  /** One list, the newest first, tells of everything that was heard of; what is not on it is asked for by itself. */
  const look = async (): Promise<void> => {
    await pause(GATHER_MS);
    isLooking = false;
    const heard = desk.heardOf();
    if (heard.length === 0) return;
    const { items, total } = await watcher.ask('listTasks', { query: { limit: PAGE_ITEMS, sort: '-created' } });
    const listed = new Map(items.map((task) => [task.id, task]));
    for (const { open, task: id } of heard) {
      const task = listed.get(id);
      if (task !== undefined) await take(task, open);
      else if (total <= items.length) desk.mark(open, id, 'gone');
    }
    if (desk.isCurious()) {
      isLooking = true;
      looks.add(look);
    }
  };

  const take = async (task: Task, open: OpenCase): Promise<void> => {
    const fed = open.fed ?? (await recognise(task, open));
    if (fed === null) return;
    desk.mark(open, task.id, 'queued');
    queue.add(async () => {
      const became = await doTask(task, open, fed, needs);
      if (open.tasks.has(task.id)) desk.mark(open, task.id, became === 'done' ? 'done' : 'heard');
      if (became === 'again') desk.changed({ instance: '', root: open.root, process: open.process, status: 'running', tasks: [] });
    });
  };

  /** Whose case a task is of. One that is still being begun will be known in a moment. */
  const recognise = async ({ businessKey, root }: Task, open: OpenCase): Promise<FedRecord | null> => {
    const byNumber = fedByNumber.get(businessKey ?? '');
    if (byNumber !== undefined && open.process === 'repair') {
      fedByNumber.delete(businessKey ?? '');
      fedByRoot.set(root, byNumber);
      desk.own(root, open.process, byNumber);
      return byNumber;
    }
    if (open.process === 'repair' && beginning > 0) return null;
    const shown = fedByRoot.has(businessKey ?? '') ? { root, businessKey, searchable: {} } : await shownOf(root);
    const fed = caseOf(fedByRoot, shown);
    if (fed === undefined) desk.disown(root);
    else desk.own(root, open.process, fed);
    return fed ?? null;
  };
  const shownOf = (root: string) => watcher.ask('readInstance', { params: { instance: root } });

  const begin = async (fed: FedRecord): Promise<void> => {
    if (isByPhone(fed)) {
      const root = await beginByPhone(fed, needs);
      fedByRoot.set(root, fed);
      desk.own(root, 'repair', fed);
    } else {
      fedByNumber.set(fed.record.id, fed);
      if (await beginByWeb(fed, needs)) return;
      const message = 'Expected the request to begin a case, found that nobody took it';
      tally.complain({ record: fed.record.id, instance: '-', message });
      repairsOpen -= 1;
    }
  };

  const lookAround = async (): Promise<void> => {
    const running = await collect(EVERYTHING, (portion) =>
      watcher.ask('listInstances', { query: { status: 'running', cases: true, ...portion } }),
    );
    const roots = new Set(running.items.map(({ root }) => root));
    const tasks = await collect(EVERYTHING, (portion) => watcher.ask('listTasks', { query: { ...portion } }));
    for (const root of desk.open.keys()) if (!roots.has(root)) desk.end(root);
    for (const { id, root } of tasks.items) {
      const process = running.items.find((each) => each.root === root)?.process;
      if (process !== undefined) {
        desk.changed({ instance: '', root, process, status: 'running', tasks: [{ id, state: 'open' }] });
      }
    }
  };

  const idle = async (): Promise<void> => {
    do {
      await looks.idle();
      await queue.idle();
    } while (!(looks.isIdle() && queue.isIdle()));
  };
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
    lookAround: () => looks.add(lookAround),
    open: desk.open,
    repairsOpen: () => repairsOpen,
    idle,
    isIdle: () => looks.isIdle() && queue.isIdle(),
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
