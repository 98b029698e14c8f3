import { unreachable } from '../../../core/invariant.ts';
import type { Sight, TaskFilter } from '../../../ports/queryStore.ts';
import type { Conditions } from './conditions.ts';
import { conditions, containing } from './conditions.ts';
import { instanceSight, takeable } from './inSight.ts';
import { atOrBelow } from './instanceFilter.ts';

/** What of the tasks `t` a filter lets through and somebody may see. */
export function taskFilter(sight: Sight, filter: TaskFilter): Conditions {
  const where = conditions();
  where.add(`t.tenant_id = ${where.value(sight.tenant)}`);
  addWhose(where, sight, filter.whose);
  const { state, process, element, instance, root, unit, role, assignee, priorityFrom, dueUntil, text } = filter;
  if (state !== 'any') where.add(`t.state = '${state}'`); // as text, so that the indexes of open tasks fit
  if (process !== undefined) where.add(`t.process_id = ${where.value(process)}`);
  if (element !== undefined) where.add(`t.element_id = ${where.value(element)}`);
  if (instance !== undefined) where.add(`t.instance_id = ${where.value(instance)}::uuid`);
  if (root !== undefined) where.add(`t.root_id = ${where.value(root)}::uuid`);
  if (unit !== undefined) where.add(atOrBelow('t', 'tu', where.value(unit)));
  if (role !== undefined) where.add(`t.role = ${where.value(role)}`);
  if (assignee !== undefined) where.add(`t.assignee = ${where.value(assignee)}`);
  if (priorityFrom !== undefined) where.add(`t.priority >= ${where.value(priorityFrom)}`);
  if (dueUntil !== undefined) where.add(`t.due_at < ${where.value(new Date(dueUntil))}`);
  if (text !== undefined) {
    const like = where.value(containing(text));
    where.add(
      `(t.name ilike ${like} or t.labels::text ilike ${like} or i.title ilike ${like} or i.business_key ilike ${like})`,
    );
  }
  return where;
}

function addWhose(where: Conditions, sight: Sight, whose: TaskFilter['whose']): void {
  switch (whose) {
    case 'mine': {
      where.add(`t.assignee = ${where.value(sight.user)}`);
      return;
    }
    case 'groups': {
      where.add(`t.assignee is null and ${takeable(where, sight)}`);
      return;
    }
    case 'all': {
      addTaskSight(where, sight);
      return;
    }
    default:
      return unreachable(whose);
  }
}

/** The task's unit or its instance in reach, theirs by name, or theirs to take. */
export function addTaskSight(where: Conditions, sight: Sight): void {
  if (sight.everything) return;
  where.add(
    `(t.assignee = ${where.value(sight.user)}
          or exists (select from unnest(${where.value(sight.paths)}::text[]) as reach (path) where starts_with(tu.path, reach.path))
          or ${instanceSight(where, sight)}
          or t.state = 'open' and t.assignee is null and ${takeable(where, sight)})`,
  );
}
