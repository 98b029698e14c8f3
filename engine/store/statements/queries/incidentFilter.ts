import type { IncidentFilter, Sight } from '../../../ports/queryStore.ts';
import type { Conditions } from './conditions.ts';
import { conditions } from './conditions.ts';
import { addInstanceSight } from './inSight.ts';

/** What of the incidents `n` a filter lets through and somebody may see. */
export function incidentFilter(sight: Sight, { state, process, instance }: IncidentFilter): Conditions {
  const where = conditions();
  where.add(`n.tenant_id = ${where.value(sight.tenant)}`);
  addInstanceSight(where, sight);
  if (state !== 'any') where.add(`n.resolved_at is ${state === 'open' ? '' : 'not '}null`);
  if (process !== undefined) where.add(`n.process_id = ${where.value(process)}`);
  if (instance !== undefined) where.add(`n.instance_id = ${where.value(instance)}::uuid`);
  return where;
}
