import type { Expression, ExpressionOf, Source } from '../../syntax/expression.ts';
import { mentions } from '../../syntax/mentions.ts';
import { weightOf } from '../../syntax/weightOf.ts';
import type { Place } from '../../syntax/place.ts';
import { described } from '../../values/described.ts';
import { RangeValue } from '../../values/rangeValue.ts';
import { isList, type Value } from '../../values/value.ts';
import type { Compile, Compiler } from '../compile.ts';
import { fault } from '../fault.ts';
import { Meter } from '../meter.ts';
import { withName, type Run, type Scope } from '../scope.ts';
import { requireLength } from './collections.ts';
import { truthOf } from './logic.ts';

/** `for … return …` (DMN 1.5, 10.3.2.14): each source sees the names before it, the body also the results so far. */
export const iteration: Compiler<'iteration'> = (expression, compile) => {
  const { body, place } = expression;
  const eachScope = compileSources(expression, compile);
  const run = compile(body);
  const seesPartial = mentions(body, 'partial');
  return (scope) => {
    const results: Value[] = [];
    const isKnown = eachScope(scope, (inner) => {
      requireLength(results.length + 1, place);
      results.push(run(seesPartial ? withPartial(inner, results) : inner));
      return true;
    });
    return isKnown ? results : null;
  };
};

/** A copy, because a body may keep what it sees and the results go on growing. */
function withPartial(scope: Scope, results: readonly Value[]): Scope {
  scope.meter.spend(results.length);
  return withName(scope, 'partial', [...results]);
}

/** `some` and `every` in three values, as a chain of `or` and of `and` would be (table 52). */
export const quantified: Compiler<'quantified'> = (expression, compile) => {
  const { quantifier, body } = expression;
  const eachScope = compileSources(expression, compile);
  const run = compile(body);
  const decisive = quantifier === 'some';
  return (scope) => {
    let answer: boolean | null = !decisive;
    const isKnown = eachScope(scope, (inner) => {
      const value = truthOf(run(inner), `behind "satisfies"`, body.place);
      if (value === decisive) answer = decisive;
      else if (value === null) answer = null;
      return value !== decisive;
    });
    return isKnown ? answer : null;
  };
};

/** Visits every combination, the last source fastest, until `visit` says enough; false where a source is null. */
type EachScope = (scope: Scope, visit: (inner: Scope) => boolean) => boolean;

function compileSources(expression: ExpressionOf<'iteration' | 'quantified'>, compile: Compile): EachScope {
  const steps = Meter.stepsFor(weightOf(expression));
  const runs = expression.sources.map((source) => ({ name: source.name, itemsOf: compileSource(source, compile) }));
  return (scope, visit) => {
    let isKnown = true;
    function descend(inner: Scope, index: number): boolean {
      const source = runs[index];
      if (source === undefined) return visit(inner);
      const items = source.itemsOf(inner);
      if (items === null) {
        isKnown = false;
        return false;
      }
      for (const item of items) {
        inner.meter.spend(steps);
        if (!descend(withName(inner, source.name, item), index + 1)) return false;
      }
      return true;
    }
    descend(scope, 0);
    return isKnown;
  };
}

function compileSource(source: Source, compile: Compile): (scope: Scope) => Iterable<Value> | null {
  const from = compile(source.from);
  if (source.to === null) return (scope) => itemsOf(from(scope), source.from);
  const to: Run = compile(source.to);
  return (scope) => between(from(scope), to(scope), source.place);
}

/** A list is gone through item by item, a range of whole numbers number by number; another value is a list of one. */
function itemsOf(value: Value, { place }: Expression): Iterable<Value> | null {
  if (value === null) return null;
  if (!(value instanceof RangeValue)) return isList(value) ? value : [value];
  return numbers(value, place);
}

const between = (start: Value, end: Value, place: Place): Iterable<Value> | null =>
  start === null || end === null ? null : numbers({ start, end, startIncluded: true, endIncluded: true }, place);

/** Counts up, or down where the first number is the greater. */
function numbers({ start, end, startIncluded, endIncluded }: RangeValue, place: Place): Iterable<number> {
  if (
    typeof start !== 'number' ||
    typeof end !== 'number' ||
    !Number.isSafeInteger(start) ||
    !Number.isSafeInteger(end)
  ) {
    return fault(
      `Expected whole numbers as ends of an iteration; found ${described(start)} and ${described(end)}`,
      place,
    );
  }
  const step = start <= end ? 1 : -1;
  return count(startIncluded ? start : start + step, endIncluded ? end : end - step, step);
}

function* count(first: number, last: number, step: number): Generator<number> {
  for (let number = first; (last - number) * step >= 0; number += step) yield number;
}
