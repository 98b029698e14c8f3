import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';

/** Nothing flows into a start event or a boundary event (BPMN 2.0.2, 10.5.2 and 10.5.4). */
export const incomingNotAllowed: Rule<'incomingNotAllowed'> = {
  code: 'incomingNotAllowed',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    elementsOf(model)
      .filter(({ kind, incoming }) => (kind === 'startEvent' || kind === 'boundaryEvent') && incoming.length > 0)
      .map(({ id, incoming }) => ({
        element: id,
        message: {
          en: `Expected no flow into event "${id}"; found "${incoming.join('", "')}"`,
          'zh-CN': `事件“${id}”不得有流入的顺序流，实际有“${incoming.join('”、“')}”`,
        },
      })),
};
