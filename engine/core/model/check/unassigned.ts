import { elementsOfKind } from './rule.ts';
import type { Rule } from './rule.ts';

export const unassigned: Rule<'unassigned'> = {
  code: 'unassigned',
  severity: 'warning',
  looksAt: 'element',
  find: (model) =>
    elementsOfKind(model, 'userTask')
      .filter(
        ({ assignment: { role, assignee, candidates } }) => role === null && assignee === null && candidates === null,
      )
      .map(({ id }) => ({
        element: id,
        message: {
          en: `Expected a role, an assignee or candidates at user task "${id}", or a lane around it; found none`,
          'zh-CN': `用户任务“${id}”应指定角色、办理人或候选人，或放在泳道中，实际都没有`,
        },
      })),
};
