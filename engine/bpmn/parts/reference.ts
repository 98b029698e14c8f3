import { errorAt } from '../../core/model/problem.ts';
import type { Report } from '../elements/elementFormat.ts';
import { childOf, idOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';

/** What a reference names, if it is of that type; a reference to nothing is reported for the whole file at once. */
export function readReference(holder: Node, name: string, type: string, owner: string, report: Report): Node | null {
  const named = childOf(holder, name);
  if (named === null || named.$instanceOf(type)) return named;
  report(wrongReference(owner, name, type, named));
  return null;
}

function wrongReference(owner: string, name: string, type: string, found: Node) {
  return errorAt({
    code: 'wrongReference',
    element: owner,
    message: {
      en: `Expected ${name} of "${owner}" to name a ${type}; found "${idOf(found) ?? ''}", a ${found.$type}`,
      'zh-CN': `“${owner}”的 ${name} 应指向 ${type}，实际指向 ${found.$type}“${idOf(found) ?? ''}”`,
    },
  });
}
