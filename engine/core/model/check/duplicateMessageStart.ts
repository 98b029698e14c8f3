import { elementsOfKind } from './rule.ts';
import type { Rule } from './rule.ts';

/** A message starts one instance of a process, so it must be plain where. */
export const duplicateMessageStart: Rule<'duplicateMessageStart'> = {
  code: 'duplicateMessageStart',
  severity: 'error',
  looksAt: 'process',
  find(model) {
    const first = new Map<string, string>();
    return elementsOfKind(model, 'startEvent').flatMap(({ id, scope, trigger }) => {
      if (trigger.type !== 'message' || scope !== `${model.id}` || trigger.name === '') return [];
      const other = first.get(trigger.name);
      if (other === undefined) first.set(trigger.name, id);
      return other === undefined ? [] : [finding(id, other, trigger.name)];
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
