import { jobOf } from '../jobOf.ts';
import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';

/** No more than a warning: an external worker may come for it later. */
export const jobTypeUnknown: Rule<'jobTypeUnknown'> = {
  code: 'jobTypeUnknown',
  severity: 'warning',
  looksAt: 'element',
  find: (model, { jobTypes }) =>
    elementsOf(model).flatMap((element) => {
      const type = jobOf(element)?.type;
      if (type === undefined || jobTypes === undefined || jobTypes.has(type)) return [];
      return [
        {
          element: element.id,
          message: {
            en: `Expected a connector for job type "${type}" of "${element.id}"; found none, so an external worker must take it`,
            'zh-CN': `“${element.id}”的作业类型“${type}”没有对应的连接器，需由外部程序处理`,
          },
        },
      ];
    }),
};
