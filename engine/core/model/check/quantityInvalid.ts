import { isActivity } from '../element.ts';
import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';

/** BPMN 2.0.2, table 10.3: at least one token begins an activity, and at least one leaves it. */
export const quantityInvalid: Rule<'quantityInvalid'> = {
  code: 'quantityInvalid',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    elementsOf(model)
      .filter(isActivity)
      .flatMap((activity) =>
        (['startQuantity', 'completionQuantity'] as const)
          .filter((name) => !(activity[name] >= 1 && activity[name] <= QUANTITY_MAX))
          .map((name) => ({
            element: activity.id,
            message: {
              en: `Expected ${name} of "${activity.id}" to be a whole number from 1 to ${QUANTITY_MAX}; found ${activity[name]}`,
              'zh-CN': `“${activity.id}”的 ${name} 应为 1 到 ${QUANTITY_MAX} 的整数，实际为 ${activity[name]}`,
            },
          })),
      ),
};

const QUANTITY_MAX = 1_000;
