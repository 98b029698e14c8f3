import type { Sight } from '../../../ports/queryStore.ts';
import type { Conditions } from './conditions.ts';

/** The unit of instance `i`, by its code. */
export const INSTANCE_UNIT = 'left join unit iu on iu.tenant_id = i.tenant_id and iu.code = i.unit';

/** Leaves what of the instances `i`, with their unit `iu`, somebody may see. */
export function addInstanceSight(where: Conditions, sight: Sight): void {
  where.add(`i.tenant_id = ${where.value(sight.tenant)}`);
  if (sight.everything) return;
  where.add(`(${instanceSight(where, sight)})`);
}

/** In reach, started by them, or with a task that they have or had. */
export function instanceSight(where: Conditions, { user, paths }: Sight): string {
  const name = where.value(user);
  return `exists (select from unnest(${where.value(paths)}::text[]) as reach (path) where starts_with(iu.path, reach.path))
          or i.started_by = ${name}
          or exists (select from task own
                      where own.tenant_id = i.tenant_id and own.instance_id = i.instance_id
                        and (own.assignee = ${name} or own.completed_by = ${name}))`;
}

/** The group of task `t` is theirs, or they are named; `tu` is the task's unit. Who is excluded may not take it. */
export function takeable(where: Conditions, { user, groups }: Sight): string {
  const name = where.value(user);
  const roles = where.value(groups.map(({ role }) => role));
  const paths = where.value(groups.map(({ path }) => path));
  return `(t.candidates @> array[${name}::text]
           or exists (select from unnest(${roles}::text[], ${paths}::text[]) as held (role, path)
                       where held.role = t.role and (tu.path is null or starts_with(tu.path, held.path))))
          and not t.excluded @> array[${name}::text]`;
}
