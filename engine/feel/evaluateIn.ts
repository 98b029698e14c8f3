import type { ExpressionFailure } from '../core/expressions.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { NAMES_REPORTED_MAX } from './bounds.ts';
import { EvaluationFault } from './evaluation/fault.ts';
import { Meter } from './evaluation/meter.ts';
import type { Scope } from './evaluation/scope.ts';
import { lineAndColumn } from './syntax/place.ts';
import type { ExpressionProblem } from './syntax/problem.ts';
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
    return fail(failureOf(text, variables, messageOf(error, text)));
  }
}

/** An expression that cannot be read fails with all that is wrong with it. */
export const failureOfProblems = (
  expression: string,
  variables: ContextValue,
  problems: readonly ExpressionProblem[],
): ExpressionFailure => failureOf(expression, variables, problems.map(({ message }) => message).join('; '));

const failureOf = (expression: string, variables: ContextValue, message: string): ExpressionFailure => ({
  code: 'expressionFailed',
  expression,
  message,
  names: Object.keys(variables).slice(0, NAMES_REPORTED_MAX),
});

function messageOf(error: unknown, text: string): string {
  if (error instanceof EvaluationFault) {
    if (error.place === null) return error.message;
    const { line, column } = lineAndColumn(text, error.place.from);
    return `${error.message}, at ${line}:${column}`;
  }
  if (error instanceof RangeError) return rangeMessage(error);
  throw error;
}

/** The bounds keep the stack small, but a variable that is nested very deeply can still fill it; the calendar has ends. */
const rangeMessage = ({ message }: RangeError): string =>
  message.includes('call stack')
    ? 'Expected values that are not nested so deeply; found some that are'
    : `Expected dates and numbers within their bounds; found one beyond: ${message}`;
