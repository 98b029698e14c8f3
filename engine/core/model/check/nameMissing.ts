import type { LinkTrigger, MessageTrigger, SignalTrigger, SingleTrigger } from '../trigger.ts';
import { triggersAt } from '../triggersAt.ts';
import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';

/** Messages, signals and links find their receivers by name. */
export const nameMissing: Rule<'nameMissing'> = {
  code: 'nameMissing',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    elementsOf(model).flatMap((element) => {
      const nameless = triggersAt(element).find(isNameless);
      if (nameless === undefined) return [];
      return [
        {
          element: element.id,
          message: {
            en: `Expected the ${nameless.type} of "${element.id}" to have a name; found none`,
            'zh-CN': `“${element.id}”的${chineseNames[nameless.type]}应有名称，实际没有`,
          },
        },
      ];
    }),
};

type Named = MessageTrigger | SignalTrigger | LinkTrigger;

const chineseNames: { readonly [Type in Named['type']]: string } = { message: '消息', signal: '信号', link: '链接' };

const isNameless = (trigger: SingleTrigger): trigger is Named =>
  (trigger.type === 'message' || trigger.type === 'signal' || trigger.type === 'link') && trigger.name === '';
