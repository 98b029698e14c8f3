import { isActivity } from '../element.ts';
import { elementsOfKind } from './rule.ts';
import type { Rule } from './rule.ts';

/** A boundary event stands on an activity of its own scope, and never on an event sub-process. */
export const boundaryNotOnActivity: Rule<'boundaryNotOnActivity'> = {
  code: 'boundaryNotOnActivity',
  severity: 'error',
  looksAt: 'process',
  find: (model) =>
    elementsOfKind(model, 'boundaryEvent').flatMap(({ id, attachedTo, scope }) => {
      const host = model.elements[attachedTo];
      if (host === undefined) return []; // a missing reference
      if (isActivity(host) && host.kind !== 'eventSubProcess' && host.scope === scope) return [];
      return [
        {
          element: id,
          message: {
            en: `Expected boundary event "${id}" to be attached to an activity in "${scope}"; found "${attachedTo}", a ${host.kind} in "${host.scope}"`,
            'zh-CN': `边界事件“${id}”应附着于“${scope}”中的活动，实际附着于“${host.scope}”中的 ${host.kind}“${attachedTo}”`,
          },
        },
      ];
    }),
};
