import type { Evaluate, Evaluated, Variables } from '../core/expressions.ts';
import { COMPILED_MAX } from './bounds.ts';
import { compileText, type Compiled, type CompiledExpression } from './compileText.ts';
import { evaluateIn, failureOfProblems } from './evaluateIn.ts';
import { createRecentlyUsed } from './recentlyUsed.ts';
import { toJson } from './values/toJson.ts';

/** The evaluator that is handed to the core. It keeps the compiled form of what it evaluated lately. */
export function createEvaluate(): Evaluate {
  const kept = createRecentlyUsed<Compiled<CompiledExpression>>(COMPILED_MAX);

  function compiledOf(expression: string): Compiled<CompiledExpression> {
    const known = kept.get(expression);
    if (known !== undefined) return known;
    const made = compileText(expression);
    kept.set(expression, made);
    return made;
  }

  return (expression, variables, now) => evaluate(expression, compiledOf(expression), variables, now);
}

function evaluate(
  expression: string,
  compiled: Compiled<CompiledExpression>,
  variables: Variables,
  now: number,
): Evaluated {
  if (!compiled.ok) return { ok: false, failure: failureOfProblems(expression, variables, compiled.failure) };
  const { run } = compiled.value;
  return evaluateIn(expression, variables, now, (scope) => toJson(run(scope), scope.meter));
}
