import { fail, ok } from '../result.ts';
import { openWait, visitIn } from '../state/questions.ts';
import { noSuchCall } from './completeCall.ts';
import type { Decider } from './decider.ts';
import { raised } from './raised.ts';

/** An incident at the call activity; a retry calls anew. To hear of it again changes nothing. */
export const failCall: Decider<'failCall'> = ({ call, message }, { instance }) => {
  const wait = openWait(instance, call, 'call');
  if (wait === null) return fail(noSuchCall(call));
  const { visit, element } = wait;
  const { incident: open } = visitIn(instance, visit);
  if (open !== null && instance.incidents.get(open)?.wait === call) return ok([]);
  return ok(raised(instance, { visit, element, stage: 'entering', wait: call, code: 'callFailed', message }));
};
