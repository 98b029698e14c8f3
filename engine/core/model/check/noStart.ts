import type { Rule } from './rule.ts';

/** Without a start event what has no incoming flow begins (BPMN 2.0.2, 13.2); there must be one or the other. */
export const noStart: Rule<'noStart'> = {
  code: 'noStart',
  severity: 'error',
  looksAt: 'process',
  find: (model) =>
    Object.values(model.scopes)
      .filter(({ id }) => model.elements[id]?.kind !== 'eventSubProcess')
      .filter(({ starts, implicitStarts }) => starts.length === 0 && implicitStarts.length === 0)
      .map(({ id }) => ({
        element: id,
        message: {
          en: `Expected a start event in "${id}", or an element that no flow leads to; found neither`,
          'zh-CN': `“${id}”中应有开始事件，或没有流入顺序流的元素，实际都没有`,
        },
      })),
};
