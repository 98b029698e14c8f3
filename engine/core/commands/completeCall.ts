import type { WaitId } from '../identifiers.ts';
import { fail, ok } from '../result.ts';
import { openWait } from '../state/questions.ts';
import type { Decider } from './decider.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';

export const completeCall: Decider<'completeCall'> = ({ call, variables }, { instance }) => {
  const wait = openWait(instance, call, 'call');
  if (wait === null) return fail(noSuchCall(call));
  const { visit, element } = wait;
  return ok([{ type: 'callCompleted', wait: call, visit, element, variables }]);
};

export const noSuchCall = (call: WaitId): Refusal =>
  refusal('unknownCall', `an open call ${call}: it is over, withdrawn or was never there`);
