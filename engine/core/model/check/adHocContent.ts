import { isActivity } from '../element.ts';
import { elementsOf, elementsOfKind } from './rule.ts';
import type { Finding, Rule } from './rule.ts';

/** BPMN 2.0.2, 10.3.5: an ad-hoc sub-process has activities, and neither start nor end events. */
export const adHocContent: Rule<'adHocContent'> = {
  code: 'adHocContent',
  severity: 'error',
  looksAt: 'process',
  find: (model) =>
    elementsOfKind(model, 'adHocSubProcess').flatMap((adHoc) => {
      const inside = elementsOf(model).filter(({ scope }) => scope === adHoc.id);
      const outOfPlace = inside.filter(({ kind }) => kind === 'startEvent' || kind === 'endEvent');
      return [
        ...outOfPlace.map(({ id }) => misplaced(id, adHoc.id)),
        ...(inside.some(isActivity) ? [] : [empty(adHoc.id)]),
        ...(adHoc.ordering === 'sequential' && adHoc.activeElements !== null ? [atOnce(adHoc.id)] : []),
      ];
    }),
};

const misplaced = (id: string, adHoc: string): Finding => ({
  element: id,
  message: {
    en: `Expected neither start nor end events in ad-hoc sub-process "${adHoc}"; found "${id}"`,
    'zh-CN': `临时子流程“${adHoc}”中不得有开始或结束事件，实际有“${id}”`,
  },
});

const empty = (id: string): Finding => ({
  element: id,
  message: {
    en: `Expected activities in ad-hoc sub-process "${id}"; found none`,
    'zh-CN': `临时子流程“${id}”中应有活动，实际没有`,
  },
});

const atOnce = (id: string): Finding => ({
  element: id,
  message: {
    en: `Expected ad-hoc sub-process "${id}" with activeElements to have ordering="Parallel"; found "Sequential"`,
    'zh-CN': `设置了 activeElements 的临时子流程“${id}”的 ordering 应为 Parallel，实际为 Sequential`,
  },
});
