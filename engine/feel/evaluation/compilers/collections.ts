import { LIST_ITEMS_MAX } from '../../bounds.ts';
import type { Expression } from '../../syntax/expression.ts';
import type { Place } from '../../syntax/place.ts';
import { contextOf } from '../../values/contextOf.ts';
import { described } from '../../values/described.ts';
import { orderOf } from '../../values/ordering.ts';
import { RangeValue } from '../../values/rangeValue.ts';
import type { Value } from '../../values/value.ts';
import type { Compiler } from '../compile.ts';
import { fault } from '../fault.ts';
import { withName } from '../scope.ts';

export const list: Compiler<'list'> = (expression, compile) => {
  const items = expression.items.map(compile);
  return (scope) => items.map((item) => item(scope));
};

/** Each entry sees those before it (DMN 1.5, table 41). */
export const context: Compiler<'context'> = (expression, compile) => {
  const entries = expression.entries.map(({ key, value }) => ({ key, run: compile(value) }));
  return (scope) => {
    let inner = scope;
    const made: [string, Value][] = [];
    for (const { key, run } of entries) {
      const value = run(inner);
      made.push([key, value]);
      inner = withName(inner, key, value);
    }
    return contextOf(made);
  };
};

/** A range whose end is unknown is unknown; its ends must be values of one type that has an order. */
export const range: Compiler<'range'> = (expression, compile) => {
  const [start, end] = [compile(expression.start), compile(expression.end)];
  const [isOpenStart, isOpenEnd] = [isOpen(expression.start), isOpen(expression.end)];
  const { startIncluded, endIncluded, place } = expression;
  return (scope) => {
    const [from, to] = [start(scope), end(scope)];
    if ((from === null && !isOpenStart) || (to === null && !isOpenEnd)) return null;
    requireOrder(from ?? to, to ?? from, place);
    return new RangeValue(from, to, startIncluded, endIncluded);
  };
};

const isOpen = (end: Expression): boolean => end.kind === 'literal' && end.value === null;

function requireOrder(from: Value, to: Value, place: Place): void {
  if (orderOf(from, to) === undefined) {
    fault(`Expected two ends of one type that has an order; found ${described(from)} and ${described(to)}`, place);
  }
}

/** What an expression makes is bounded; what it was given is not its doing. */
export function requireLength(length: number, place: Place): void {
  if (length > LIST_ITEMS_MAX) fault(`Expected a list of at most ${LIST_ITEMS_MAX} items; found more`, place);
}
