import { fail, ok } from '../result.ts';
import type { Decider } from './decider.ts';
import { checkVariables } from './variables.ts';

/** Whoever waits for the signal is told by the reaction to the fact, one after the other. */
export const receiveSignal: Decider<'receiveSignal'> = ({ name, variables }) => {
  const invalid = checkVariables(variables);
  return invalid === null ? ok([{ type: 'signalDelivered', name, variables }]) : fail(invalid);
};
