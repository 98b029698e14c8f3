import type { Rule } from './rule.ts';

/** A sequence flow does not cross the border of a sub-process (BPMN 2.0.2, 7.6.1). */
export const flowAcrossScopes: Rule<'flowAcrossScopes'> = {
  code: 'flowAcrossScopes',
  severity: 'error',
  looksAt: 'process',
  find: (model) =>
    Object.values(model.flows).flatMap(({ id, source, target }) => {
      const from = model.elements[source]?.scope;
      const to = model.elements[target]?.scope;
      if (from === undefined || to === undefined || from === to) return [];
      return [
        {
          element: id,
          message: {
            en: `Expected flow "${id}" to stay in one scope; found it going from "${source}" in "${from}" to "${target}" in "${to}"`,
            'zh-CN': `顺序流“${id}”不得跨越子流程边界，实际从“${from}”中的“${source}”指向“${to}”中的“${target}”`,
          },
        },
      ];
    }),
};
