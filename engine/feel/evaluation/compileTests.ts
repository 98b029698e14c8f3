import type { Test } from '../syntax/expression.ts';
import { mentionsInput } from '../syntax/mentions.ts';
import { areEqual } from '../values/equality.ts';
import { RangeValue } from '../values/rangeValue.ts';
import { rangeIncludes } from '../values/rangeIncludes.ts';
import { isList, type Value } from '../values/value.ts';
import { described } from '../values/described.ts';
import type { Compile } from './compile.ts';
import { compare } from './compilers/comparison.ts';
import { truthOf } from './compilers/logic.ts';
import { fault } from './fault.ts';
import type { Run, Scope } from './scope.ts';
import type { Place } from '../syntax/place.ts';

/** Whether an input passes: true, false, or null where that is unknown. */
export type RunTest = (input: Value, scope: Scope) => boolean | null;

/** True when one of the tests is, unknown when none is true and one unknown (DMN 1.5, table 54, `in`). */
export function compileTests(tests: readonly Test[], compile: Compile): RunTest {
  const runs = tests.map((test) => compileTest(test, compile));
  const [only] = runs;
  if (only !== undefined && runs.length === 1) return only;
  return (input, scope) => {
    let isUnknown = false;
    for (const run of runs) {
      const passes = run(input, scope);
      if (passes === true) return true;
      if (passes === null) isUnknown = true;
    }
    return isUnknown ? null : false;
  };
}

function compileTest(test: Test, compile: Compile): RunTest {
  if (test.kind === 'compareTest') {
    const { operator, place } = test;
    const operand = compile(test.operand);
    return (input, scope) => compare(operator, input, operand(scope), place, scope.meter);
  }
  const { expression, place } = test;
  const run = compile(expression);
  if (mentionsInput(expression)) return (_input, scope) => truthOf(run(scope), 'of a test that mentions "?"', place);
  if (expression.kind === 'range') return (input, scope) => inRange(run(scope), input, place);
  return matching(run, place);
}

/**
 * A test without "?" is compared with the input: equal to it, a list that holds it, a range around it. True or false
 * says itself whether the test holds where the input is neither (10.3.2.8).
 */
function matching(run: Run, place: Place): RunTest {
  return (input, scope) => {
    const value = run(scope);
    if (typeof value === 'boolean' && typeof input !== 'boolean') return value;
    if (value instanceof RangeValue) return inRange(value, input, place);
    if (isList(value)) {
      scope.meter.spend(value.length);
      return value.some((item) => isItem(item, input, scope)) || areEqual(value, input, scope.meter);
    }
    return areEqual(value, input, scope.meter);
  };
}

/** Among the items of a list a range stands for what it holds; items of other types are other values. */
function isItem(item: Value, input: Value, scope: Scope): boolean {
  if (item instanceof RangeValue && !(input instanceof RangeValue)) return rangeIncludes(item, input) ?? false;
  return areEqual(item, input, scope.meter);
}

function inRange(range: Value, input: Value, place: Place): boolean | null {
  if (!(range instanceof RangeValue) || input === null) return null;
  if (input instanceof RangeValue) return null;
  return (
    rangeIncludes(range, input) ?? fault(`Expected a value that the range can hold; found ${described(input)}`, place)
  );
}
