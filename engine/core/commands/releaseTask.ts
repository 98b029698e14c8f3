import { fail, ok } from '../result.ts';
import { openWait } from '../state/questions.ts';
import { noSuchTask } from './completeTask.ts';
import type { Decider } from './decider.ts';
import { refusal } from './refusal.ts';

export const releaseTask: Decider<'releaseTask'> = ({ task }, { instance }) => {
  const wait = openWait(instance, task, 'task');
  if (wait === null) return fail(noSuchTask(task));
  if (wait.assignment.assignee === null)
    return fail(refusal('taskNotTaken', `task ${task} to be somebody's, found it is nobody's`));
  return ok([{ type: 'taskReleased', wait: task }]);
};
