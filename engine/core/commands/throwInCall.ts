import { fail, ok } from '../result.ts';
import { openWait } from '../state/questions.ts';
import { noSuchCall } from './completeCall.ts';
import type { Decider } from './decider.ts';

/** The call stays open until a catcher ends it: a called tree is taken down by whoever interrupts its call. */
export const throwInCall: Decider<'throwInCall'> = ({ call, thrown, code, message, variables }, { instance }) => {
  const wait = openWait(instance, call, 'call');
  if (wait === null) return fail(noSuchCall(call));
  const { visit, element } = wait;
  return thrown === 'error'
    ? ok([{ type: 'errorThrown', visit, element, code, message, variables }])
    : ok([{ type: 'escalationReceived', visit, element, code, variables }]);
};
