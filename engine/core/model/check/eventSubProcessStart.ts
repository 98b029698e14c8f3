import { elementsOfKind } from './rule.ts';
import type { Rule } from './rule.ts';

/** BPMN 2.0.2, 10.3.5: an event sub-process has one and only one start event. */
export const eventSubProcessStart: Rule<'eventSubProcessStart'> = {
  code: 'eventSubProcessStart',
  severity: 'error',
  looksAt: 'process',
  find: (model) =>
    elementsOfKind(model, 'eventSubProcess').flatMap(({ id }) => {
      const starts = model.scopes[id]?.starts ?? [];
      if (starts.length === 1) return [];
      return [
        {
          element: id,
          message: {
            en: `Expected event sub-process "${id}" to have exactly one start event; found ${starts.length}`,
            'zh-CN': `事件子流程“${id}”应恰有一个开始事件，实际有 ${starts.length} 个`,
          },
        },
      ];
    }),
};
