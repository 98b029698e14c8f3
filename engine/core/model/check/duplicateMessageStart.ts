import { instantiatingIn } from '../instantiating.ts';
import type { Rule } from './rule.ts';

/** A message starts one instance of a process, so it must be plain where. */
export const duplicateMessageStart: Rule<'duplicateMessageStart'> = {
  code: 'duplicateMessageStart',
  severity: 'error',
  looksAt: 'process',
  find(model) {
    const first = new Map<string, string>();
    return instantiatingIn(model).flatMap(({ element, trigger }) => {
      if (trigger.type !== 'message' || trigger.name === '') return [];
      const other = first.get(trigger.name);
      if (other === undefined) first.set(trigger.name, element);
      return other === undefined ? [] : [finding(element, other, trigger.name)];
    });
  },
};

const finding = (id: string, other: string, name: string) => ({
  element: id,
  message: {
    en: `Expected message "${name}" to start the process in one place; found it at "${other}" and at "${id}"`,
    'zh-CN': `消息“${name}”只能在一处启动流程，实际“${other}”和“${id}”都由它启动`,
  },
});
