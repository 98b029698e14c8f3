import type { Variables } from '../../../core/expressions.ts';
import type { Api } from '../../api/api.ts';
import type { Outcome, Tally } from '../report/tally.ts';
import { outcomeOf } from '../report/tally.ts';
import type { OpenCase } from './openCase.ts';

interface Needs {
  readonly watcher: Api;
  readonly tally: Tally;
}

/** When a case has ended: what it came to, and whether its history is as it was written. */
export async function concludeCase(open: OpenCase, { watcher, tally }: Needs): Promise<void> {
  const { root, record, instances } = open;
  if (open.process === 'repair') {
    const { variables } = await watcher.ask('readVariables', { params: { instance: root } });
    const outcome = outcomeIn(variables);
    tally.ended(outcome);
    const expected = outcomeOf[record.status];
    if (outcome !== expected) {
      const found = `${outcome} (outcome ${JSON.stringify(variables['outcome'] ?? null)})`;
      tally.complain({ record: record.id, instance: root, message: `Expected ${expected}, found ${found}` });
    }
  }
  for (const instance of instances.keys()) {
    const { intact, fault } = await watcher.ask('verifyInstance', { params: { instance } });
    tally.verified(intact);
    if (fault !== null) tally.complain({ record: record.id, instance, message: fault.message });
  }
}

function outcomeIn({ outcome, requisition }: Variables): Outcome {
  switch (outcome) {
    case 'repaired':
      return requisition === null || requisition === undefined ? 'repairedOnSite' : 'repairedWithParts';
    case 'exchanged':
    case 'returned':
      return 'replaced';
    case 'cancelled':
      return 'cancelled';
    default:
      return 'other';
  }
}
