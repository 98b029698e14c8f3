import { loopsOf } from './loops.ts';
import type { Rule } from './rule.ts';

export const multiInstanceSource: Rule<'multiInstanceSource'> = {
  code: 'multiInstanceSource',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    loopsOf(model, 'multiInstance')
      .filter(({ loop: { cardinality, collection } }) => (cardinality === null) === (collection === null))
      .map(({ id, loop }) => ({
        element: id,
        message: {
          en: `Expected "${id}" to be done for each item of a collection or a number of times; found ${loop.collection === null ? 'neither' : 'both'}`,
          'zh-CN': `“${id}”的多实例应在集合与次数中二选一，实际${loop.collection === null ? '都没有' : '两者都有'}`,
        },
      })),
};
