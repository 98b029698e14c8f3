import type { Rule } from './rule.ts';

/** A start by hand, by a call, or by a token of the sub-process begins in one place (BPMN 2.0.2, 13.3.4). */
export const severalNoneStarts: Rule<'severalNoneStarts'> = {
  code: 'severalNoneStarts',
  severity: 'error',
  looksAt: 'process',
  find: (model) =>
    Object.values(model.scopes).flatMap(({ id, starts }) => {
      const none = starts.filter((start) => {
        const element = model.elements[start];
        return element?.kind === 'startEvent' && element.trigger.type === 'none';
      });
      if (none.length < 2) return [];
      return [
        {
          element: id,
          message: {
            en: `Expected at most one start event without a trigger in "${id}"; found "${none.join('", "')}"`,
            'zh-CN': `“${id}”中最多只能有一个无触发条件的开始事件，实际有“${none.join('”、“')}”`,
          },
        },
      ];
    }),
};
