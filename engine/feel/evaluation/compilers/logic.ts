import type { Place } from '../../syntax/place.ts';
import { described } from '../../values/described.ts';
import type { Value } from '../../values/value.ts';
import type { Compiler } from '../compile.ts';
import { fault } from '../fault.ts';

/**
 * `and` and `or` in three values (DMN 1.5, table 50): null is unknown. What cannot change the answer is not looked at,
 * so that `x instance of number and x > 5` is sound for any `x`.
 */
export const connective: Compiler<'connective'> = ({ operator, operands, place }, compile) => {
  const runs = operands.map(compile);
  const decisive = operator === 'or';
  return (scope) => {
    let isUnknown = false;
    for (const run of runs) {
      const value = truthOf(run(scope), `on each side of "${operator}"`, place);
      if (value === decisive) return decisive;
      if (value === null) isUnknown = true;
    }
    return isUnknown ? null : !decisive;
  };
};

/** Only true takes the first branch (table 49); null takes the second. */
export const choice: Compiler<'choice'> = (expression, compile) => {
  const condition = compile(expression.condition);
  const then = compile(expression.then);
  const otherwise = compile(expression.otherwise);
  const { place } = expression.condition;
  return (scope) => (truthOf(condition(scope), 'behind "if"', place) === true ? then(scope) : otherwise(scope));
};

export function truthOf(value: Value, where: string, place: Place): boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  return fault(`Expected true, false or null ${where}; found ${described(value)}`, place);
}
