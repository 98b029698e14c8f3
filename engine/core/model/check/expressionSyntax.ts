import { expressionsIn } from '../expressionsIn.ts';
import { namesIn } from '../namesIn.ts';
import type { Rule } from './rule.ts';

/** What is wrong with an expression whatever its variables hold: syntax, unknown functions, wrong arguments. */
export const expressionSyntax: Rule<'expressionSyntax'> = {
  code: 'expressionSyntax',
  severity: 'error',
  looksAt: 'element',
  find: (model, { checkExpression }) => {
    const names = namesIn(model);
    return expressionsIn(model).flatMap(({ owner, setting, expression }) =>
      checkExpression(expression, names).map(({ message }) => ({
        element: owner,
        message: {
          en: `Expected ${setting} of "${owner}" to be FEEL; found "${expression}": ${message}`,
          'zh-CN': `“${owner}”的 ${setting} 应为 FEEL 表达式，实际为“${expression}”：${message}`,
        },
      })),
    );
  },
};
