import { builtins } from './builtins/index.ts';
import { resolveCall } from './builtins/resolveCall.ts';
import type { Expression, Test } from './syntax/expression.ts';
import { problemAt, type ExpressionProblem } from './syntax/problem.ts';
import { walk } from './syntax/walk.ts';

/** Every call of a function that does not exist, or with arguments that it does not take. */
export function checkCalls(text: string, roots: readonly (Expression | Test)[]): readonly ExpressionProblem[] {
  const problems: ExpressionProblem[] = [];
  for (const root of roots) {
    walk(root, new Set(), (expression, given) => {
      if (expression.kind !== 'call' || expression.callee.kind !== 'name' || given.has(expression.callee.name)) return;
      const { name, place } = expression.callee;
      const builtin = builtins.get(name);
      if (builtin === undefined) {
        problems.push(
          problemAt(text, place, 'unknownFunction', `Expected a function of FEEL${hint(name)}; found "${name}"`),
        );
        return;
      }
      const resolved = resolveCall(name, builtin, expression.given);
      if (!resolved.ok) problems.push(problemAt(text, expression.place, 'wrongArguments', resolved.failure));
    });
  }
  return problems;
}

/** A name that differs in its blanks or letters only is a slip of the pen. */
function hint(name: string): string {
  const plain = plainOf(name);
  const meant = [...builtins.keys()].find((known) => plainOf(known) === plain);
  return meant === undefined ? '' : ` such as "${meant}"`;
}

const plainOf = (name: string): string => name.toLowerCase().replace(/[\s_]/g, '');
