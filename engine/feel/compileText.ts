import type { ExpressionFailure } from '../core/expressions.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { checkCalls } from './checkCalls.ts';
import { compile } from './evaluation/compile.ts';
import { compileTests } from './evaluation/compileTests.ts';
import { evaluateIn } from './evaluateIn.ts';
import type { Meter } from './evaluation/meter.ts';
import { INPUT_NAME, withName, type Run, type Scope } from './evaluation/scope.ts';
import { parseTestsText, parseText } from './syntax/parse.ts';
import type { ExpressionProblem } from './syntax/problem.ts';
import type { ContextValue, Value } from './values/value.ts';

/** An expression that has been read once and can be evaluated many times. */
export interface CompiledExpression {
  readonly text: string;
  readonly run: Run;
  readonly evaluate: (variables: ContextValue, now: number, meter?: Meter) => Result<Value, ExpressionFailure>;
}

/** An input cell that has been read once; null says that the input is not comparable for being null. */
export interface CompiledTests {
  readonly text: string;
  readonly test: (
    input: Value,
    variables: ContextValue,
    now: number,
    meter?: Meter,
  ) => Result<boolean | null, ExpressionFailure>;
}

export type Compiled<Kind> = Result<Kind, readonly ExpressionProblem[]>;

/** `names` are those with operators or reserved words in them that may stand in the text without backticks. */
export function compileText(text: string, names: readonly string[] = []): Compiled<CompiledExpression> {
  const parsed = parseText(text, names);
  if (!parsed.ok) return fail([parsed.failure]);
  const problems = checkCalls(text, [parsed.value]);
  if (problems.length > 0) return fail(problems);
  const run = compile(parsed.value);
  return ok({ text, run, evaluate: (variables, now, meter) => evaluateIn(text, variables, now, run, meter) });
}

export function compileTestsText(text: string, names: readonly string[] = []): Compiled<CompiledTests> {
  const parsed = parseTestsText(text, names);
  if (!parsed.ok) return fail([parsed.failure]);
  const tests = parsed.value;
  if (tests.kind === 'anything') return ok({ text, test: () => PASSES });
  const problems = checkCalls(text, tests.tests);
  if (problems.length > 0) return fail(problems);
  const run = compileTests(tests.tests, compile);
  return ok({
    text,
    test: (input, variables, now, meter) => {
      const runWith = (scope: Scope): boolean | null => {
        const passes = run(input, withName(scope, INPUT_NAME, input));
        return tests.negated && passes !== null ? !passes : passes;
      };
      return evaluateIn(text, variables, now, runWith, meter);
    },
  });
}

const PASSES = ok(true);
