import type { Fact } from '../facts/fact.ts';
import { ok } from '../result.ts';
import type { Decider } from './decider.ts';

/** What runs is ended by the reaction to the fact before the instance is. */
export const cancelInstance: Decider<'cancelInstance'> = ({ reason }) => {
  const asked: Fact = { type: 'cancellationAsked', reason };
  return ok([asked]);
};
