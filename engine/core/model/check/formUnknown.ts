import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';

export const formUnknown: Rule<'formUnknown'> = {
  code: 'formUnknown',
  severity: 'error',
  looksAt: 'element',
  find: (model, { forms }) =>
    elementsOf(model).flatMap((element) => {
      const form = 'form' in element ? element.form : null;
      if (form === null || forms.has(form)) return [];
      return [
        {
          element: element.id,
          message: {
            en: `Expected form "${form}" of "${element.id}" among those deployed with it; found no such form`,
            'zh-CN': `“${element.id}”引用的表单“${form}”不在一同部署的表单中`,
          },
        },
      ];
    }),
};
