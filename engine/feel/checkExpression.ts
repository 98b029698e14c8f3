import { checkCalls } from './checkCalls.ts';
import { parseTestsText, parseText } from './syntax/parse.ts';
import type { ExpressionProblem } from './syntax/problem.ts';

/** Everything about an expression that is wrong whatever the variables hold; asked at deployment and by the designer. */
export function checkExpression(text: string, names: readonly string[] = []): readonly ExpressionProblem[] {
  const parsed = parseText(text, names);
  return parsed.ok ? checkCalls(text, [parsed.value]) : [parsed.failure];
}

/** The same for the content of a decision table's input cell. */
export function checkUnaryTests(text: string, names: readonly string[] = []): readonly ExpressionProblem[] {
  const parsed = parseTestsText(text, names);
  if (!parsed.ok) return [parsed.failure];
  return parsed.value.kind === 'anything' ? [] : checkCalls(text, parsed.value.tests);
}
