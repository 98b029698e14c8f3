import type { Element } from '../element.ts';
import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';

/** Nothing flows out of an end event, or out of a link that is thrown (BPMN 2.0.2, 10.5.3 and 10.5.5). */
export const outgoingNotAllowed: Rule<'outgoingNotAllowed'> = {
  code: 'outgoingNotAllowed',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    elementsOf(model)
      .filter((element) => element.outgoing.length > 0 && isLast(element))
      .map(({ id, outgoing }) => ({
        element: id,
        message: {
          en: `Expected no flow out of event "${id}"; found "${outgoing.join('", "')}"`,
          'zh-CN': `事件“${id}”不得有流出的顺序流，实际有“${outgoing.join('”、“')}”`,
        },
      })),
};

const isLast = (element: Element): boolean =>
  element.kind === 'endEvent' || (element.kind === 'intermediateThrowEvent' && element.trigger.type === 'link');
