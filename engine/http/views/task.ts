import type { Task } from '../../contract/schemas/task.ts';
import type { TaskView } from '../../ports/queryStore.ts';
import { isAtOrBelow } from '../../organisation/unitPaths.ts';
import { allows } from '../../organisation/permissions.ts';
import type { Caller } from '../access/caller.ts';
import type { Scope } from '../access/scope.ts';
import { momentOf, momentOrNull } from './moment.ts';

/** A task with what the asker may do with it. */
export const taskView = (task: TaskView, caller: Caller, scope: Scope): Task => ({
  id: `${task.instance}.${task.wait}`,
  instance: task.instance,
  root: task.root,
  process: task.process,
  processName: task.processName,
  processLabels: task.processLabels,
  definition: task.definition,
  element: task.element,
  name: task.name,
  labels: task.labels,
  title: task.title,
  businessKey: task.businessKey,
  state: task.state,
  role: task.role,
  unit: task.unit,
  assignee: task.assignee,
  candidates: [...task.candidates],
  priority: task.priority,
  dueAt: momentOrNull(task.dueAt),
  followUpAt: momentOrNull(task.followUpAt),
  createdAt: momentOf(task.createdAt),
  endedAt: momentOrNull(task.endedAt),
  completedBy: task.completedBy,
  form: task.form,
  may: mayDo(task, caller, scope),
});

export function mayDo(task: TaskView, { actor, user }: Caller, scope: Scope): Task['may'] {
  const isOpen = task.state === 'open';
  const works = allows(actor, 'tasks.work');
  const isTheirs = task.assignee === user;
  const assigns = scope.may('tasks.assign', task.unitPath);
  return {
    claim: isOpen && works && task.assignee === null && isTakeable(task, user, scope),
    release: isOpen && task.assignee !== null && ((isTheirs && works) || assigns),
    assign: isOpen && assigns,
    complete: isOpen && works && isTheirs,
  };
}

/** The same rule as the lists' `takeable`: named, of the role at or above the unit, or for anybody in reach. */
function isTakeable({ candidates, excluded, role, unitPath }: TaskView, user: string, scope: Scope): boolean {
  if (excluded.includes(user)) return false;
  if (candidates.includes(user)) return true;
  const { groups, paths, everything } = scope.sight('tasks.read');
  if (role !== null) {
    return groups.some((held) => held.role === role && (unitPath === null || isAtOrBelow(unitPath, held.path)));
  }
  if (candidates.length > 0) return false;
  return everything || unitPath === null || paths.some((path) => isAtOrBelow(unitPath, path));
}
