import { incidentId } from '../identifiers.ts';
import { fail, ok } from '../result.ts';
import { openWait } from '../state/questions.ts';
import { noSuchCall } from './completeCall.ts';
import type { Decider } from './decider.ts';

/** An incident at the call activity; a retry calls anew. */
export const failCall: Decider<'failCall'> = ({ call, message }, { instance }) => {
  const wait = openWait(instance, call, 'call');
  if (wait === null) return fail(noSuchCall(call));
  const { visit, element } = wait;
  const incident = incidentId(instance.nextId);
  return ok([{ type: 'incidentRaised', incident, visit, element, stage: 'entering', wait: call, code: 'callFailed', message }]);
};
