import { elementsOfKind } from './rule.ts';
import type { Rule } from './rule.ts';

export const decisionUnknown: Rule<'decisionUnknown'> = {
  code: 'decisionUnknown',
  severity: 'error',
  looksAt: 'element',
  find: (model, { decisions }) =>
    elementsOfKind(model, 'businessRuleTask').flatMap(({ id, rule }) => {
      if (rule.by !== 'decision' || decisions.has(rule.decision)) return [];
      return [
        {
          element: id,
          message: {
            en: `Expected decision "${rule.decision}" of "${id}" among those deployed with it (${listed(decisions)}); found none`,
            'zh-CN': `“${id}”引用的决策“${rule.decision}”不在一同部署的决策中（${listed(decisions)}）`,
          },
        },
      ];
    }),
};

const listed = (names: ReadonlySet<string>): string => (names.size === 0 ? '–' : [...names].toSorted().join(', '));
