import type { Evaluated, Json, Variables } from '../core/expressions.ts';
import { COMPILED_MAX } from './bounds.ts';
import { compileTestsText, type Compiled, type CompiledTests } from './compileText.ts';
import { failureOfProblems } from './evaluateIn.ts';
import { createRecentlyUsed } from './recentlyUsed.ts';

/** Whether an input passes a unary test; what cannot be known for being null does not pass. */
export type UnaryTest = (test: string, input: Json, variables: Variables, now: number) => Evaluated;

export function createUnaryTest(): UnaryTest {
  const kept = createRecentlyUsed<Compiled<CompiledTests>>(COMPILED_MAX);

  function compiledOf(test: string): Compiled<CompiledTests> {
    const known = kept.get(test);
    if (known !== undefined) return known;
    const made = compileTestsText(test);
    kept.set(test, made);
    return made;
  }

  return (test, input, variables, now) => {
    const compiled = compiledOf(test);
    if (!compiled.ok) return { ok: false, failure: failureOfProblems(test, variables, compiled.failure) };
    const tested = compiled.value.test(input, variables, now);
    return tested.ok ? { ok: true, value: tested.value === true } : tested;
  };
}
