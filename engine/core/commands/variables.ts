import { VARIABLES_LENGTH_MAX, VARIABLE_NAMES_MAX } from '../bounds.ts';
import type { Variables } from '../expressions.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';

/** A name that FEEL can say; those with a meaning of their own in JavaScript are kept out. */
const NAME = /^[\p{L}_][\p{L}\p{N}_-]*$/u;
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Why these variables cannot be taken in, or null. */
export function checkVariables(variables: Variables): Refusal | null {
  const names = Object.keys(variables);
  if (names.length === 0) return null;
  if (names.length > VARIABLE_NAMES_MAX) {
    return refusal('invalidVariables', `at most ${VARIABLE_NAMES_MAX} variables at once, found ${names.length}`);
  }
  const wrong = names.find((name) => !NAME.test(name) || FORBIDDEN.has(name));
  if (wrong !== undefined) {
    return refusal('invalidVariables', `a variable's name to be letters, digits and underscores, found "${wrong}"`);
  }
  const { length } = JSON.stringify(variables);
  return length > VARIABLES_LENGTH_MAX
    ? refusal('invalidVariables', `variables of at most ${VARIABLES_LENGTH_MAX} characters as JSON, found ${length}`)
    : null;
}
