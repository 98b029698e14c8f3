import { remainsAfter } from '../elements/triggers/remains.ts';
import { elementIn } from '../model/process.ts';
import { fail, ok } from '../result.ts';
import { openWait } from '../state/questions.ts';
import type { Decider } from './decider.ts';
import { refusal } from './refusal.ts';
import { checkVariables } from './variables.ts';

export const receiveMessage: Decider<'receiveMessage'> = ({ wait: id, messageId, variables }, { instance, model }) => {
  const wait = openWait(instance, id, 'message');
  if (wait === null)
    return fail(refusal('unknownWait', `somebody to wait for the message at ${id}, found nobody any more`));
  const invalid = checkVariables(variables);
  if (invalid !== null) return fail(invalid);
  const { visit, element } = wait;
  const remains = remainsAfter(elementIn(model, element));
  return ok([{ type: 'messageReceived', wait: id, visit, element, messageId, variables, remains }]);
};
