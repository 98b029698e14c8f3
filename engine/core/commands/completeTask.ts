import type { WaitId } from '../identifiers.ts';
import { fail, ok } from '../result.ts';
import { openWait } from '../state/questions.ts';
import type { Decider } from './decider.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';
import { checkVariables } from './variables.ts';

export const completeTask: Decider<'completeTask'> = ({ task, variables }, { instance, by }) => {
  const wait = openWait(instance, task, 'task');
  if (wait === null) return fail(noSuchTask(task));
  const invalid = checkVariables(variables);
  if (invalid !== null) return fail(invalid);
  const { visit, element, assignment } = wait;
  return ok([{ type: 'taskCompleted', wait: task, visit, element, by, assignee: assignment.assignee, variables }]);
};

export const noSuchTask = (task: WaitId): Refusal =>
  refusal('unknownTask', `an open task ${task}: it is completed, withdrawn or was never there`);
