import { invariant } from '../../core/invariant.ts';
import { compileTestsText, compileText, type CompiledExpression, type CompiledTests } from '../../feel/compileText.ts';

/** Expressions of a model have been checked before one of its decisions is made. */
export function compiledExpression(text: string, names: readonly string[]): CompiledExpression {
  const compiled = compileText(text, names);
  invariant(compiled.ok, `the expression ${text} has been checked`);
  return compiled.value;
}

export function compiledTests(text: string, names: readonly string[]): CompiledTests {
  const compiled = compileTestsText(text, names);
  invariant(compiled.ok, `the unary tests ${text} have been checked`);
  return compiled.value;
}
