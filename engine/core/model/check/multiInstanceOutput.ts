import { loopsOf } from './loops.ts';
import type { Rule } from './rule.ts';

/** A list of results needs to know what each instance adds to it, and the other way round. */
export const multiInstanceOutput: Rule<'multiInstanceOutput'> = {
  code: 'multiInstanceOutput',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    loopsOf(model, 'multiInstance')
      .filter(({ loop: { outputCollection, outputItem } }) => (outputCollection === null) !== (outputItem === null))
      .map(({ id, loop }) => {
        const [has, lacks] =
          loop.outputItem === null ? ['outputCollection', 'outputItem'] : ['outputItem', 'outputCollection'];
        return {
          element: id,
          message: {
            en: `Expected "${id}" to have outputCollection and outputItem together; found ${has} without ${lacks}`,
            'zh-CN': `“${id}”的 outputCollection 与 outputItem 应同时出现，实际只有 ${has}`,
          },
        };
      }),
};
