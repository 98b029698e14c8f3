import type { ExpressionFailure } from '../core/expressions.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { NAMES_REPORTED_MAX } from './bounds.ts';
import { EvaluationFault } from './evaluation/fault.ts';
import { Meter } from './evaluation/meter.ts';
import type { Scope } from './evaluation/scope.ts';
import { lineAndColumn } from './syntax/place.ts';
import type { ContextValue } from './values/value.ts';

/** Evaluates and turns what goes wrong into a failure; expressions that belong together share a meter. */
export function evaluateIn<Answer>(
  text: string,
  variables: ContextValue,
  now: number,
  run: (scope: Scope) => Answer,
  meter: Meter = new Meter(),
): Result<Answer, ExpressionFailure> {
  try {
    return ok(run({ locals: null, variables, now, meter }));
  } catch (error) {
    return fail(failureOf(text, Object.keys(variables), messageOf(error, text)));
  }
}

export const failureOf = (expression: string, names: readonly string[], message: string): ExpressionFailure => ({
  code: 'expressionFailed',
  expression,
  message,
  names: names.slice(0, NAMES_REPORTED_MAX),
});

function messageOf(error: unknown, text: string): string {
  if (error instanceof EvaluationFault) {
    if (error.place === null) return error.message;
    const { line, column } = lineAndColumn(text, error.place.from);
    return `${error.message}, at ${line}:${column}`;
  }
  // The bounds keep the stack small; a variable that is nested very deeply can still fill it.
  if (error instanceof RangeError) return 'Expected values that are not nested so deeply; found some that are';
  throw error;
}
