import { warningAt } from '../../core/model/problem.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Report } from '../elements/elementFormat.ts';
import { childrenOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';

/** What BPMN says about people at an activity this engine takes from its own settings instead. */
export function reportResources(activity: Node, owner: string, report: Report): void {
  if (childrenOf(activity, 'resources').length > 0) report(withoutEffect(owner, 'resources'));
}

/** Something of BPMN that may stand there and changes nothing. */
export const withoutEffect = (owner: string, what: string): Problem =>
  warningAt({
    code: 'withoutEffect',
    element: owner,
    message: {
      en: `Expected at "${owner}" only what this engine follows; found ${what}, which has no effect`,
      'zh-CN': `“${owner}”的 ${what} 不起作用`,
    },
  });
