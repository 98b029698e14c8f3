import type { Element } from '../element.ts';
import type { ProcessModel } from '../process.ts';
import type { TriggerType } from '../trigger.ts';
import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';

const places = {
  process: ['none', 'message', 'timer', 'conditional', 'signal'],
  subProcess: ['none'],
  eventSubProcess: ['message', 'timer', 'conditional', 'signal', 'error', 'escalation', 'compensation'],
  endEvent: ['none', 'message', 'signal', 'error', 'escalation', 'compensation', 'terminate'],
  intermediateCatchEvent: ['message', 'timer', 'conditional', 'signal'],
  intermediateThrowEvent: ['none', 'message', 'signal', 'escalation', 'compensation'],
  boundaryEvent: ['message', 'timer', 'conditional', 'signal', 'error', 'escalation'],
} as const satisfies { readonly [place: string]: readonly TriggerType[] };

/** Which trigger may stand where (BPMN 2.0.2, tables 10.84 to 10.93). */
export const triggerNotAllowed: Rule<'triggerNotAllowed'> = {
  code: 'triggerNotAllowed',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    elementsOf(model).flatMap((element) => {
      if (!('trigger' in element)) return [];
      const { id, trigger } = element;
      const allowed: readonly TriggerType[] = places[placeOf(element, model)];
      if (allowed.includes(trigger.type)) return [];
      return [
        {
          element: id,
          message: {
            en: `Expected event "${id}" to have one of the triggers ${allowed.join(', ')} in its place; found ${trigger.type}`,
            'zh-CN': `事件“${id}”在此位置的触发类型应为 ${allowed.join('、')} 之一，实际为 ${trigger.type}`,
          },
        },
      ];
    }),
};

function placeOf(event: Extract<Element, { readonly trigger: unknown }>, model: ProcessModel): keyof typeof places {
  if (event.kind !== 'startEvent') return event.kind;
  const around = model.elements[event.scope]?.kind;
  return around === 'subProcess' || around === 'eventSubProcess' ? around : 'process';
}
