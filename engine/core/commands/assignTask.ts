import { fail, ok } from '../result.ts';
import { openWait } from '../state/questions.ts';
import { noSuchTask } from './completeTask.ts';
import type { Decider } from './decider.ts';
import { refusal } from './refusal.ts';

export const assignTask: Decider<'assignTask'> = (
  { task, unlessTaken = false, assignee, role, unit },
  { instance },
) => {
  const wait = openWait(instance, task, 'task');
  if (wait === null) return fail(noSuchTask(task));
  const { assignee: owner } = wait.assignment;
  if (unlessTaken && owner !== null) {
    return fail(refusal('taskTaken', `task ${task} to be nobody's, found that "${owner}" has it`));
  }
  if (assignee !== null && wait.assignment.exclude.includes(assignee)) {
    return fail(refusal('excludedFromTask', `somebody who may get task ${task}, found "${assignee}"`));
  }
  return ok([{ type: 'taskAssigned', wait: task, assignee, role, unit }]);
};
