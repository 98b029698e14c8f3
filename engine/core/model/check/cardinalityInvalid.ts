import { loopsOf } from './loops.ts';
import type { Rule } from './rule.ts';

/** A computed one is looked at when the activity is entered. */
export const cardinalityInvalid: Rule<'cardinalityInvalid'> = {
  code: 'cardinalityInvalid',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    loopsOf(model, 'multiInstance').flatMap(({ id, loop: { cardinality } }) => {
      const isConstant = cardinality !== null && /^[-+]?\d*\.?\d+$/.test(cardinality);
      if (!isConstant || (Number.isSafeInteger(Number(cardinality)) && Number(cardinality) > 0)) return [];
      return [
        {
          element: id,
          message: {
            en: `Expected loopCardinality of "${id}" to be a whole number above 0; found ${cardinality}`,
            'zh-CN': `“${id}”的实例数应为大于 0 的整数，实际为 ${cardinality}`,
          },
        },
      ];
    }),
};
