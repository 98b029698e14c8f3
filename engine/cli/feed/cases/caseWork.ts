import { ApiProblem } from '../../api/apiProblem.ts';
import type { Change } from '../../../contract/schemas/change.ts';
import type { Instance } from '../../../contract/schemas/instance.ts';
import { beginCase } from './beginCase.ts';
import type { BeginNeeds } from './beginCase.ts';
import { concludeCase } from './concludeCase.ts';
import { createDesk } from './desk.ts';
import type { FedRecord, OpenCase } from './openCase.ts';
import { workCase } from './workCase.ts';
import type { Tally } from '../report/tally.ts';
import { createWorkQueue } from './workQueue.ts';

export interface CaseWorkNeeds extends BeginNeeds {
  readonly tally: Tally;
  /** Requests that are under way at once. */
  readonly concurrency: number;
}

/** Everything that is done about cases, so much of it at once. */
export interface CaseWork {
  readonly begin: (fed: FedRecord) => void;
  readonly changed: (change: Change) => void;
  /** Looks at resting cases without having heard of them: news may be lost with a stream that breaks off. */
  readonly lookAgain: (isDue: (open: OpenCase) => boolean) => void;
  readonly open: ReadonlyMap<string, OpenCase>;
  /** Repairs that have begun and not ended. */
  readonly repairsOpen: () => number;
  /** Resolves when there is nothing to do about any case; rejects when something went wrong. */
  readonly idle: () => Promise<void>;
  readonly isIdle: () => boolean;
  /** Throws what went wrong. */
  readonly mustBeWell: () => void;
}

export function createCaseWork(needs: CaseWorkNeeds): CaseWork {
  const { staff, watcher, website, tally } = needs;
  const queue = createWorkQueue(needs.concurrency);
  const fedByRoot = new Map<string, FedRecord>();
  let repairsOpen = 0;

  const workOn = async (open: OpenCase): Promise<void> => {
    open.state = 'working';
    await workCase(open, { staff, watcher, website, tally });
    desk.rest(open);
  };
  const lookAt = async (open: OpenCase): Promise<void> => {
    const { items } = await watcher.ask('listRelated', { params: { instance: open.root } });
    for (const { id, status } of items) open.instances.set(id, status);
    await workOn(open);
  };
  const conclude = async (open: OpenCase): Promise<void> => {
    if (open.process === 'repair') repairsOpen -= 1;
    await concludeCase(open, { watcher, tally });
  };
  const meet = async (root: string): Promise<void> => {
    const instance = await watcher.ask('readInstance', { params: { instance: root } }).catch(nullIfGone);
    const fed = instance === null ? undefined : fedFor(instance);
    if (instance === null || fed === undefined) desk.dismiss(root);
    else desk.add(root, instance.process, fed);
  };
  /** What follows on a repair names it, in its key or in a variable that is shown. */
  const fedFor = ({ businessKey, searchable: { caseId } }: Instance): FedRecord | undefined =>
    fedByRoot.get(businessKey ?? '') ?? (typeof caseId === 'string' ? fedByRoot.get(caseId) : undefined);

  const desk = createDesk({
    work: (open) => queue.add(() => workOn(open)),
    conclude: (open) => queue.add(() => conclude(open)),
    meet: (root) => queue.add(() => meet(root)),
  });

  return {
    begin: (fed) => {
      repairsOpen += 1;
      tally.began(fed.record.status);
      queue.add(async () => {
        const root = await beginCase(fed, needs);
        fedByRoot.set(root, fed);
        desk.add(root, 'repair', fed);
      });
    },
    changed: desk.changed,
    lookAgain: (isDue) => {
      for (const open of desk.open.values()) {
        if (open.state !== 'resting' || !isDue(open)) continue;
        open.state = 'queued';
        queue.add(() => lookAt(open));
      }
    },
    open: desk.open,
    repairsOpen: () => repairsOpen,
    idle: queue.idle,
    isIdle: queue.isIdle,
    mustBeWell: queue.mustBeWell,
  };
}

function nullIfGone(error: unknown): null {
  if (error instanceof ApiProblem && error.problem.code === 'unknownInstance') return null;
  throw error;
}
