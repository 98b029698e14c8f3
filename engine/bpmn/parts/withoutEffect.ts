import { warningAt } from '../../core/model/problem.ts';
import type { Report } from '../elements/elementFormat.ts';
import { childOf, childrenOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';

/** What BPMN says about data and people at an activity, and this engine takes from its own settings instead. */
const unheard = ['ioSpecification', 'dataInputAssociations', 'dataOutputAssociations', 'resources', 'properties'];

export function reportWithoutEffect(activity: Node, owner: string, report: Report): void {
  for (const name of unheard) {
    const isScope = name === 'properties' && activity.$instanceOf('bpmn:SubProcess');
    const isThere = childOf(activity, name) !== null || childrenOf(activity, name).length > 0;
    if (isThere && !isScope) report(withoutEffect(owner, name));
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
