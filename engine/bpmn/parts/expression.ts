import { errorAt } from '../../core/model/problem.ts';
import type { Expression } from '../../core/model/text.ts';
import type { Report } from '../elements/elementFormat.ts';
import type { NewTree } from '../tree/newTree.ts';
import { childOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';

/** The text of a contained expression; null where there is none. */
export function readExpression(holder: Node, name: string, owner: string, report: Report): Expression | null {
  const expression = childOf(holder, name);
  if (expression === null) return null;
  const language = textOf(expression, 'language');
  if (language !== null && !/feel/i.test(language)) report(languageUnknown(owner, language));
  return textOf(expression, 'body');
}

export const writeExpression = (body: Expression | null, tree: NewTree): Node | null =>
  body === null ? null : tree.create('bpmn:FormalExpression', { body });

const languageUnknown = (owner: string, language: string) =>
  errorAt({
    code: 'expressionLanguageUnknown',
    element: owner,
    message: {
      en: `Expected an expression in FEEL at "${owner}"; found the language "${language}"`,
      'zh-CN': `“${owner}”的表达式应使用 FEEL，实际声明的语言是“${language}”`,
    },
  });
