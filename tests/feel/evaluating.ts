import type { Json, Variables } from '../../engine/core/expressions.ts';
import { createEvaluate } from '../../engine/feel/createEvaluate.ts';
import { createUnaryTest } from '../../engine/feel/createUnaryTest.ts';

/** Monday, 5 January 2026, 10:30 in UTC. */
export const NOW = Date.UTC(2026, 0, 5, 10, 30);

export const evaluate = createEvaluate();
const unaryTest = createUnaryTest();

/** What an expression comes to; that it fails fails the test. */
export function valueOf(expression: string, variables: Variables = {}): Json {
  const evaluated = evaluate(expression, variables, NOW);
  if (!evaluated.ok) throw new Error(`${expression}: ${evaluated.failure.message}`);
  return evaluated.value;
}

/** Why an expression fails; that it does not fails the test. */
export function failureOf(expression: string, variables: Variables = {}): string {
  const evaluated = evaluate(expression, variables, NOW);
  if (evaluated.ok) throw new Error(`${expression} is ${JSON.stringify(evaluated.value)}`);
  return evaluated.failure.message;
}

export function passes(test: string, input: Json, variables: Variables = {}): Json {
  const tested = unaryTest(test, input, variables, NOW);
  if (!tested.ok) throw new Error(`${test}: ${tested.failure.message}`);
  return tested.value;
}

export function testFailureOf(test: string, input: Json, variables: Variables = {}): string {
  const tested = unaryTest(test, input, variables, NOW);
  if (tested.ok) throw new Error(`${test} is ${JSON.stringify(tested.value)}`);
  return tested.failure.message;
}
