import { elementsOfKind } from './rule.ts';
import type { Rule } from './rule.ts';

/** No more than a warning: the called process may be deployed later. */
export const calledProcessUnknown: Rule<'calledProcessUnknown'> = {
  code: 'calledProcessUnknown',
  severity: 'warning',
  looksAt: 'element',
  find: (model, { processes }) =>
    elementsOfKind(model, 'callActivity')
      .filter(({ calledProcess }) => processes !== undefined && !processes.has(calledProcess))
      .map(({ id, calledProcess }) => ({
        element: id,
        message: {
          en: `Expected process "${calledProcess}" called by "${id}" to be deployed; found none by that id so far`,
          'zh-CN': `“${id}”调用的流程“${calledProcess}”尚未部署`,
        },
      })),
};
