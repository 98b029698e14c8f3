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

/**
 * The group of task `t` is theirs, or they are named, or it is for anybody in reach; `tu` is the task's unit, `iu` its
 * instance's. Who is excluded may not take it.
 */
export function takeable(where: Conditions, { user, groups, paths, everything }: Sight): string {
  const name = where.value(user);
  const roles = where.value(groups.map(({ role }) => role));
  const below = where.value(groups.map(({ path }) => path));
  const unit = 'coalesce(tu.path, iu.path)';
  const inReach = everything
    ? 'true'
    : `(${unit} is null
                or exists (select from unnest(${where.value(paths)}::text[]) as reach (path) where starts_with(${unit}, reach.path)))`;
  return `(t.candidates <> '{}' and t.candidates @> array[${name}::text]
           or exists (select from unnest(${roles}::text[], ${below}::text[]) as held (role, path)
                       where held.role = t.role and (${unit} is null or starts_with(${unit}, held.path)))
           or t.role is null and t.candidates = '{}' and ${inReach})
          and not t.excluded @> array[${name}::text]`;
}
