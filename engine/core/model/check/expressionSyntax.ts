import { expressionsIn } from '../expressionsIn.ts';
import type { Rule } from './rule.ts';

/** What is wrong with an expression whatever its variables hold: syntax, unknown functions, wrong arguments. */
export const expressionSyntax: Rule<'expressionSyntax'> = {
  code: 'expressionSyntax',
  severity: 'error',
  looksAt: 'element',
  find: (model, { checkExpression }) =>
    expressionsIn(model).flatMap(({ owner, setting, expression }) =>
      checkExpression(expression).map(({ message }) => ({
        element: owner,
        message: {
          en: `Expected ${setting} of "${owner}" to be FEEL; found "${expression}": ${message}`,
          'zh-CN': `“${owner}”的 ${setting} 应为 FEEL 表达式，实际为“${expression}”：${message}`,
        },
      })),
    ),
};
