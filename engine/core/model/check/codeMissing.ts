import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';
import { isThrowing } from '../element.ts';
import type { SingleTrigger } from '../trigger.ts';
import { triggersOf } from '../trigger.ts';

/** Whoever catches, catches by code; to throw without one would be to throw at nobody (BPMN 2.0.2, table 10.95). */
export const codeMissing: Rule<'codeMissing'> = {
  code: 'codeMissing',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    elementsOf(model).flatMap((element) => {
      if (!isThrowing(element)) return [];
      const { id } = element;
      const trigger = triggersOf(element.trigger).find(isCodeless);
      if (trigger === undefined) return [];
      return [
        {
          element: id,
          message: {
            en: `Expected event "${id}" to throw an ${trigger.type} with a code; found none`,
            'zh-CN': `事件“${id}”抛出的${trigger.type === 'error' ? '错误' : '升级'}应有代码，实际没有`,
          },
        },
      ];
    }),
};

const isCodeless = (trigger: SingleTrigger): boolean =>
  (trigger.type === 'error' || trigger.type === 'escalation') && trigger.code === null;
