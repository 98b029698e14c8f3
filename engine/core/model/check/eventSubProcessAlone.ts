import type { EventSubProcess } from '../element.ts';
import { elementsOfKind } from './rule.ts';
import type { Rule } from './rule.ts';

/** No token arrives at an event sub-process: it has no flows, no boundary, no repetition (BPMN 2.0.2, 10.3.5). */
export const eventSubProcessAlone: Rule<'eventSubProcessAlone'> = {
  code: 'eventSubProcessAlone',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    elementsOfKind(model, 'eventSubProcess').flatMap((element) => {
      const found = whatItHas(element);
      if (found.length === 0) return [];
      return [
        {
          element: element.id,
          message: {
            en: `Expected event sub-process "${element.id}" to stand alone; found ${found.join(', ')}`,
            'zh-CN': `事件子流程“${element.id}”应独立存在，实际带有 ${found.join('、')}`,
          },
        },
      ];
    }),
};

function whatItHas(element: EventSubProcess): readonly string[] {
  const { incoming, outgoing, boundaryEvents, loop, compensatedBy, isForCompensation } = element;
  return [
    ...[...incoming, ...outgoing, ...boundaryEvents].map((id) => `"${id}"`),
    ...(loop === null ? [] : ['loopCharacteristics']),
    ...(compensatedBy === null ? [] : [`"${compensatedBy}"`]),
    ...(isForCompensation ? ['isForCompensation'] : []),
  ];
}
