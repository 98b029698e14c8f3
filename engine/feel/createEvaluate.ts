import type { Evaluate, Evaluated, Variables } from '../core/expressions.ts';
import { COMPILED_MAX } from './bounds.ts';
import { failureOf, evaluateIn } from './evaluateIn.ts';
import { checkCalls } from './checkCalls.ts';
import { compile } from './evaluation/compile.ts';
import type { Run } from './evaluation/scope.ts';
import { createRecentlyUsed } from './recentlyUsed.ts';
import { parseText } from './syntax/parse.ts';
import type { ExpressionProblem } from './syntax/problem.ts';
import { toJson } from './values/toJson.ts';

type Prepared = { readonly run: Run } | { readonly problems: readonly ExpressionProblem[] };

/** The evaluator that is handed to the core. It keeps the compiled form of what it evaluated lately. */
export function createEvaluate(): Evaluate {
  const prepared = createRecentlyUsed<Prepared>(COMPILED_MAX);

  function prepare(expression: string): Prepared {
    const known = prepared.get(expression);
    if (known !== undefined) return known;
    const made = prepareAnew(expression);
    prepared.set(expression, made);
    return made;
  }

  return (expression, variables, now) => evaluate(expression, prepare(expression), variables, now);
}

function prepareAnew(expression: string): Prepared {
  const parsed = parseText(expression, []);
  if (!parsed.ok) return { problems: [parsed.failure] };
  const problems = checkCalls(expression, [parsed.value]);
  return problems.length > 0 ? { problems } : { run: compile(parsed.value) };
}

function evaluate(expression: string, prepared: Prepared, variables: Variables, now: number): Evaluated {
  if ('problems' in prepared) {
    const message = prepared.problems.map((problem) => problem.message).join('; ');
    return { ok: false, failure: failureOf(expression, Object.keys(variables), message) };
  }
  return evaluateIn(expression, variables, now, (scope) => toJson(prepared.run(scope), scope.meter));
}
