import { fail, ok, type Result } from '../../core/result.ts';
import { NESTING_DEPTH_MAX } from '../bounds.ts';
import { childrenOf } from './childrenOf.ts';
import { Cursor, tooDeep } from './cursor.ts';
import type { Expression, Tests } from './expression.ts';
import { knownNames } from './knownNames.ts';
import { parseExpression } from './parseOperators.ts';
import { parseUnaryTests } from './parseTests.ts';
import { problemAt, SyntaxFault, type ExpressionProblem } from './problem.ts';
import { tokenize } from './tokenize.ts';

/** Reads an expression; `names` are those with operators or reserved words in them that exist where it stands. */
export const parseText = (text: string, names: readonly string[]): Result<Expression, ExpressionProblem> =>
  parseWith(text, names, parseExpression, (expression) => [expression]);

/** Reads an input cell. */
export const parseTestsText = (text: string, names: readonly string[]): Result<Tests, ExpressionProblem> =>
  parseWith(text, names, parseUnaryTests, (tests) =>
    tests.kind === 'anything' ? [] : tests.tests.flatMap(childrenOf),
  );

function parseWith<Read>(
  text: string,
  names: readonly string[],
  read: (cursor: Cursor) => Read,
  expressionsOf: (whole: Read) => readonly Expression[],
): Result<Read, ExpressionProblem> {
  try {
    const cursor = new Cursor(tokenize(text, knownNames(names)));
    const whole = read(cursor);
    if (cursor.peek().kind !== 'end') cursor.fail('an operator or the end of the expression');
    expressionsOf(whole).forEach(checkDepth);
    return ok(whole);
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    return fail(problemAt(text, fault.place, fault.code, fault.message));
  }
}

/** The parser bounds how deep it descends itself; a long path or row of calls grows the tree without descending. */
function checkDepth(root: Expression): void {
  let level: readonly Expression[] = [root];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > NESTING_DEPTH_MAX) throw tooDeep(level[0]?.place ?? root.place);
    level = level.flatMap(childrenOf);
  }
}
