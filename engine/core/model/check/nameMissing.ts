import type { Element } from '../element.ts';
import { messageOf } from '../messageOf.ts';
import type { MessageTrigger, SignalTrigger } from '../trigger.ts';
import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';

/** Messages and signals find their receivers by name. */
export const nameMissing: Rule<'nameMissing'> = {
  code: 'nameMissing',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    elementsOf(model).flatMap((element) => {
      const sent = whatIsSent(element);
      if (sent?.name !== '') return [];
      return [
        {
          element: element.id,
          message: {
            en: `Expected the ${sent.type} of "${element.id}" to have a name; found none`,
            'zh-CN': `“${element.id}”的${sent.type === 'message' ? '消息' : '信号'}应有名称，实际没有`,
          },
        },
      ];
    }),
};

function whatIsSent(element: Element): MessageTrigger | SignalTrigger | null {
  if ('trigger' in element && element.trigger.type === 'signal') return element.trigger;
  return messageOf(element);
}
