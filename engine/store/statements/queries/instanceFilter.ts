import type { InstanceFilter, Sight } from '../../../ports/queryStore.ts';
import type { Conditions } from './conditions.ts';
import { conditions, containing } from './conditions.ts';
import { addInstanceSight } from './inSight.ts';

/** What of the instances `i` a filter lets through and somebody may see. */
export function instanceFilter(sight: Sight, filter: InstanceFilter): Conditions {
  const where = conditions();
  addInstanceSight(where, sight);
  const {
    process,
    definition,
    status,
    unit,
    businessKey,
    startedBy,
    startedFrom,
    startedUntil,
    incidents,
    cases,
    text,
  } = filter;
  if (process !== undefined) where.add(`i.process_id = ${where.value(process)}`);
  if (definition !== undefined) where.add(`i.definition_id = ${where.value(definition)}::uuid`);
  if (status !== undefined) where.add(`i.status = ${where.value(status)}`);
  if (unit !== undefined) where.add(atOrBelow('i', 'iu', where.value(unit)));
  if (businessKey !== undefined) where.add(`i.business_key = ${where.value(businessKey)}`);
  if (startedBy !== undefined) where.add(`i.started_by = ${where.value(startedBy)}`);
  if (startedFrom !== undefined) where.add(`i.started_at >= ${where.value(new Date(startedFrom))}`);
  if (startedUntil !== undefined) where.add(`i.started_at < ${where.value(new Date(startedUntil))}`);
  if (incidents !== undefined) where.add(incidents ? 'i.incidents > 0' : 'i.incidents = 0');
  if (cases !== undefined) where.add(cases ? 'i.caller_id is null' : 'i.caller_id is not null');
  if (text !== undefined) {
    const like = where.value(containing(text));
    where.add(`(i.title ilike ${like} or i.business_key ilike ${like} or i.searchable::text ilike ${like})`);
  }
  return where;
}

/** The unit with this code, and all below it. */
export const atOrBelow = (table: string, unit: string, code: string): string =>
  `starts_with(${unit}.path, (select path from unit where tenant_id = ${table}.tenant_id and code = ${code}))`;
