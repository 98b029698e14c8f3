import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';

export const defaultHasCondition: Rule<'defaultHasCondition'> = {
  code: 'defaultHasCondition',
  severity: 'warning',
  looksAt: 'process',
  find: (model) =>
    elementsOf(model).flatMap((element) => {
      const flow = 'defaultFlow' in element ? element.defaultFlow : null;
      const condition = flow === null ? null : (model.flows[flow]?.condition ?? null);
      if (flow === null || condition === null) return [];
      return [
        {
          element: flow,
          message: {
            en: `Expected no condition at "${flow}", the default flow of "${element.id}"; found one, which is ignored`,
            'zh-CN': `默认流“${flow}”（“${element.id}”）上的条件不起作用`,
          },
        },
      ];
    }),
};
