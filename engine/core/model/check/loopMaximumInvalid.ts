import { loopsOf } from './loops.ts';
import type { Rule } from './rule.ts';

export const loopMaximumInvalid: Rule<'loopMaximumInvalid'> = {
  code: 'loopMaximumInvalid',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    loopsOf(model, 'standard')
      .filter(({ loop: { maximum } }) => maximum !== null && !(Number.isSafeInteger(maximum) && maximum > 0))
      .map(({ id, loop }) => ({
        element: id,
        message: {
          en: `Expected loopMaximum of "${id}" to be a whole number above 0; found ${loop.maximum}`,
          'zh-CN': `“${id}”的循环上限应为大于 0 的整数，实际为 ${loop.maximum}`,
        },
      })),
};
