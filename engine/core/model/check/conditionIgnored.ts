import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';

/** These choose by other means: a condition on their flows says something that never happens. */
const chooseOtherwise: ReadonlySet<string> = new Set(['parallelGateway', 'eventBasedGateway']);

export const conditionIgnored: Rule<'conditionIgnored'> = {
  code: 'conditionIgnored',
  severity: 'warning',
  looksAt: 'process',
  find: (model) =>
    elementsOf(model)
      .filter(({ kind }) => chooseOtherwise.has(kind))
      .flatMap(({ id, kind, outgoing }) =>
        outgoing
          .filter((flow) => (model.flows[flow]?.condition ?? null) !== null)
          .map((flow) => ({
            element: flow,
            message: {
              en: `Expected no condition at flow "${flow}" of ${kind} "${id}"; found one, which is ignored`,
              'zh-CN': `${kind}“${id}”的顺序流“${flow}”上的条件不起作用`,
            },
          })),
      ),
};
