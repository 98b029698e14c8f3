import type { ComparisonOperator } from '../../syntax/expression.ts';
import type { Place } from '../../syntax/place.ts';
import { described } from '../../values/described.ts';
import { areEqual } from '../../values/equality.ts';
import { orderOf } from '../../values/ordering.ts';
import { typeOf, type Value } from '../../values/value.ts';
import type { Compiler } from '../compile.ts';
import { compileTests } from '../compileTests.ts';
import { fault } from '../fault.ts';
import type { Meter } from '../meter.ts';

export const comparison: Compiler<'comparison'> = ({ operator, left, right, place }, compile) => {
  const [runLeft, runRight] = [compile(left), compile(right)];
  return (scope) => compare(operator, runLeft(scope), runRight(scope), place, scope.meter);
};

export const between: Compiler<'between'> = ({ operand, low, high, place }, compile) => {
  const [run, runLow, runHigh] = [compile(operand), compile(low), compile(high)];
  return (scope) => {
    const value = run(scope);
    const atLeast = compare('>=', value, runLow(scope), place, scope.meter);
    const atMost = compare('<=', value, runHigh(scope), place, scope.meter);
    if (atLeast === false || atMost === false) return false;
    return atLeast === null || atMost === null ? null : true;
  };
};

export const membership: Compiler<'membership'> = ({ operand, tests }, compile) => {
  const run = compile(operand);
  const test = compileTests(tests, compile);
  return (scope) => test(run(scope), scope);
};

/**
 * With null, `=` and `!=` answer and the orderings are unknown (DMN 1.5, table 53 and 54). Values of two types are a
 * mistake: FEEL would say null, and `dueDate < date(…)` over a text would never hold without anybody knowing why.
 */
export function compare(
  operator: ComparisonOperator,
  left: Value,
  right: Value,
  place: Place,
  meter: Meter,
): boolean | null {
  switch (operator) {
    case '=':
      return isSame(left, right, place, meter);
    case '!=':
      return !isSame(left, right, place, meter);
    case '<':
    case '<=':
    case '>':
    case '>=': {
      if (left === null || right === null) return null;
      if (typeof left === 'object') meter.spendDate();
      if (typeof left === 'string' && typeof right === 'string') meter.spendText(Math.min(left.length, right.length));
      const order = orderOf(left, right) ?? faultOfTypes(operator, left, right, place);
      return isInOrder(operator, order);
    }
  }
}

function isInOrder(operator: '<' | '<=' | '>' | '>=', order: number): boolean {
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

function isSame(left: Value, right: Value, place: Place, meter: Meter): boolean {
  if (left === null || right === null) return left === right;
  if (typeof left === 'string' && typeof right === 'string') meter.spendText(left.length);
  else if (typeof left !== typeof right || typeOf(left) !== typeOf(right)) faultOfTypes('=', left, right, place);
  if (typeof left === 'object') meter.spendDate();
  return areEqual(left, right, meter);
}

const faultOfTypes = (operator: string, left: Value, right: Value, place: Place): never =>
  fault(
    `Expected two values of one type around "${operator}"; found ${described(left)} and ${described(right)}`,
    place,
  );
