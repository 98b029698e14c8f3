import { fail, ok } from '../result.ts';
import { openWait } from '../state/questions.ts';
import type { Decider } from './decider.ts';
import { refusal } from './refusal.ts';
import { noSuchTask } from './completeTask.ts';

export const claimTask: Decider<'claimTask'> = ({ task, user }, { instance }) => {
  const wait = openWait(instance, task, 'task');
  if (wait === null) return fail(noSuchTask(task));
  const { assignee, exclude } = wait.assignment;
  if (assignee === user) return ok([]);
  if (assignee !== null)
    return fail(refusal('taskTaken', `task ${task} to be nobody's, found that "${assignee}" has it`));
  if (exclude.includes(user))
    return fail(refusal('excludedFromTask', `somebody who may get task ${task}, found "${user}"`));
  return ok([{ type: 'taskClaimed', wait: task, by: user }]);
};
