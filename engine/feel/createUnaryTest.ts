import type { Evaluated, Json, Variables } from '../core/expressions.ts';
import { COMPILED_MAX } from './bounds.ts';
import { compileTestsText, type Compiled, type CompiledTests } from './compileText.ts';
import { failureOf } from './evaluateIn.ts';
import { createRecentlyUsed } from './recentlyUsed.ts';

/** Whether an input passes a unary test; what cannot be known for being null does not pass. */
export type UnaryTest = (test: string, input: Json, variables: Variables, now: number) => Evaluated;

export function createUnaryTest(): UnaryTest {
  const prepared = createRecentlyUsed<Compiled<CompiledTests>>(COMPILED_MAX);

  function prepare(test: string): Compiled<CompiledTests> {
    const known = prepared.get(test);
    if (known !== undefined) return known;
    const made = compileTestsText(test);
    prepared.set(test, made);
    return made;
  }

  return (test, input, variables, now) => {
    const compiled = prepare(test);
    if (!compiled.ok) {
      const message = compiled.failure.map((problem) => problem.message).join('; ');
      return { ok: false, failure: failureOf(test, Object.keys(variables), message) };
    }
    const tested = compiled.value.test(input, variables, now);
    return tested.ok ? { ok: true, value: tested.value === true } : tested;
  };
}
