import { warningAt } from '../../core/model/problem.ts';
import type { Report } from '../elements/elementFormat.ts';
import { childrenOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';

/** What BPMN says about people at an activity, and this engine takes from its own settings instead. */
const unheard = ['resources'];

export function reportWithoutEffect(activity: Node, owner: string, report: Report): void {
  for (const name of unheard) {
    if (childrenOf(activity, name).length > 0) report(withoutEffect(owner, name));
  }
}

const withoutEffect = (owner: string, name: string) =>
  warningAt({
    code: 'withoutEffect',
    element: owner,
    message: {
      en: `Expected at "${owner}" only what this engine follows; found ${name}, which has no effect`,
      'zh-CN': `“${owner}”的 ${name} 不起作用`,
    },
  });
