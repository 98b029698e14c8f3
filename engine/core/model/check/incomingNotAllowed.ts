import type { Element } from '../element.ts';
import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';

/**
 * Nothing flows into a start event, a boundary event, a link that is caught, or what starts the process (BPMN 2.0.2,
 * 10.5.2, 10.5.4, 10.5.5, 10.3.3 and 10.6.6).
 */
export const incomingNotAllowed: Rule<'incomingNotAllowed'> = {
  code: 'incomingNotAllowed',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    elementsOf(model)
      .filter((element) => element.incoming.length > 0 && isFirst(element))
      .map(({ id, incoming }) => ({
        element: id,
        message: {
          en: `Expected no flow into "${id}"; found "${incoming.join('", "')}"`,
          'zh-CN': `“${id}”不得有流入的顺序流，实际有“${incoming.join('”、“')}”`,
        },
      })),
};

function isFirst(element: Element): boolean {
  if (element.kind === 'startEvent' || element.kind === 'boundaryEvent') return true;
  if (element.kind === 'receiveTask') return element.instantiates;
  if (element.kind === 'eventBasedGateway') return element.instantiates !== null;
  return element.kind === 'intermediateCatchEvent' && element.trigger.type === 'link';
}
