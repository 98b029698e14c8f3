import { elementsOfKind } from './rule.ts';
import type { Rule } from './rule.ts';

/** Nothing flows out of an end event (BPMN 2.0.2, 10.5.3). */
export const outgoingNotAllowed: Rule<'outgoingNotAllowed'> = {
  code: 'outgoingNotAllowed',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    elementsOfKind(model, 'endEvent')
      .filter(({ outgoing }) => outgoing.length > 0)
      .map(({ id, outgoing }) => ({
        element: id,
        message: {
          en: `Expected no flow out of end event "${id}"; found "${outgoing.join('", "')}"`,
          'zh-CN': `结束事件“${id}”不得有流出的顺序流，实际有“${outgoing.join('”、“')}”`,
        },
      })),
};
