import { fail, ok } from '../result.ts';
import { ROOT } from '../state/questions.ts';
import type { Decider } from './decider.ts';
import { checkVariables } from './variables.ts';

export const setVariables: Decider<'setVariables'> = ({ variables }) => {
  const invalid = checkVariables(variables);
  return invalid === null ? ok([{ type: 'variablesSet', visit: ROOT, variables }]) : fail(invalid);
};
