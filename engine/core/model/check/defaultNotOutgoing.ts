import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';

export const defaultNotOutgoing: Rule<'defaultNotOutgoing'> = {
  code: 'defaultNotOutgoing',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    elementsOf(model).flatMap((element) => {
      const flow = 'defaultFlow' in element ? element.defaultFlow : null;
      if (flow === null || element.outgoing.includes(flow)) return [];
      return [
        {
          element: element.id,
          message: {
            en: `Expected the default flow of "${element.id}" to be one of its outgoing flows; found "${flow}"`,
            'zh-CN': `“${element.id}”的默认流应是其流出的顺序流之一，实际为“${flow}”`,
          },
        },
      ];
    }),
};
