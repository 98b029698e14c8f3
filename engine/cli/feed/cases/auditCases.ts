import type { Instance } from '../../../contract/schemas/instance.ts';
import type { Api } from '../../api/api.ts';
import { PAGE_ITEMS } from '../../api/collect.ts';
import type { Outcome, Tally } from '../report/tally.ts';
import { outcomeOf } from '../report/tally.ts';
import { beganBefore } from './beganBefore.ts';
import type { FedRecord } from './openCase.ts';
import { recordOf } from './recognise.ts';
import type { WorkQueue } from './workQueue.ts';

interface Needs {
  readonly watcher: Api;
  readonly tally: Tally;
  readonly queue: WorkQueue;
}

/**
 * When cases have ended: what each came to, by what the server says of it, and whether the history of every instance is
 * as it was written. What follows on a repair (a callback, the return of old parts) is looked at, too.
 */
export async function auditCases(fed: ReadonlyMap<string, FedRecord>, { watcher, tally, queue }: Needs): Promise<void> {
  const instances = await instancesOf(fed, watcher);
  const withParts = new Set(instances.filter(({ process }) => process === 'requisition').map(({ root }) => root));
  for (const instance of instances) {
    const record = fed.get(instance.id)?.record;
    if (record !== undefined && instance.status !== 'running') {
      const outcome = outcomeIn(instance, withParts.has(instance.id));
      const expected = outcomeOf[record.status];
      tally.ended(outcome);
      if (outcome !== expected) {
        const found = `${outcome} (${JSON.stringify(instance.searchable['outcome'] ?? null)})`;
        tally.complain({ record: record.id, instance: instance.id, message: `Expected ${expected}, found ${found}` });
      }
    }
    queue.add(async () => {
      const { intact, fault } = await watcher.ask('verifyInstance', { params: { instance: instance.id } });
      tally.verified(intact);
      if (fault !== null) tally.complain({ record: instance.root, instance: instance.id, message: fault.message });
    });
  }
  await queue.idle();
}

/** The newest come first, so that what is older than all of ours ends the looking. */
async function instancesOf(fed: ReadonlyMap<string, FedRecord>, watcher: Api): Promise<readonly Instance[]> {
  const isOlder = beganBefore(fed.keys());
  const found: Instance[] = [];
  let cursor: string | undefined;
  do {
    const page = await watcher.ask('listInstances', { query: { limit: PAGE_ITEMS, cursor } });
    const ours = page.items.filter(({ id }) => !isOlder(id));
    found.push(...ours);
    cursor = ours.length < page.items.length ? undefined : (page.next ?? undefined);
  } while (cursor !== undefined);
  return found.filter((instance) => recordOf(fed, instance) !== undefined);
}

const outcomes: Readonly<Record<string, Outcome>> = {
  exchanged: 'replaced',
  returned: 'replaced',
  cancelled: 'cancelled',
};

function outcomeIn({ searchable: { outcome } }: Instance, hadParts: boolean): Outcome {
  if (outcome === 'repaired') return hadParts ? 'repairedWithParts' : 'repairedOnSite';
  return (typeof outcome === 'string' ? outcomes[outcome] : undefined) ?? 'other';
}
