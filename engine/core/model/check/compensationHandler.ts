import { isActivity } from '../element.ts';
import type { ActivityElement, Element } from '../element.ts';
import { elementNamed } from './named.ts';
import { elementsOf } from './rule.ts';
import type { Finding, Rule } from './rule.ts';

/** What undoes an activity is an activity beside it, marked so, and outside the normal flow (BPMN 2.0.2, 10.7.1). */
export const compensationHandler: Rule<'compensationHandler'> = {
  code: 'compensationHandler',
  severity: 'error',
  looksAt: 'process',
  find: (model) =>
    elementsOf(model)
      .filter(isActivity)
      .flatMap((activity) => [
        ...flowsOfHandler(activity),
        ...wrongHandler(activity, elementNamed(model, activity.compensatedBy)),
      ]),
};

function flowsOfHandler({ id, isForCompensation, incoming, outgoing }: ActivityElement): readonly Finding[] {
  const flows = [...incoming, ...outgoing];
  if (!isForCompensation || flows.length === 0) return [];
  return [
    {
      element: id,
      message: {
        en: `Expected no flow at compensation handler "${id}"; found "${flows.join('", "')}"`,
        'zh-CN': `补偿活动“${id}”不得有顺序流，实际有“${flows.join('”、“')}”`,
      },
    },
  ];
}

function wrongHandler(activity: ActivityElement, handler: Element | undefined): readonly Finding[] {
  if (handler === undefined) return []; // none, or a missing reference
  if (isActivity(handler) && handler.isForCompensation && handler.scope === activity.scope) return [];
  return [
    {
      element: activity.id,
      message: {
        en: `Expected "${activity.id}" to be compensated by an activity of "${activity.scope}" with isForCompensation; found "${handler.id}", a ${handler.kind} of "${handler.scope}"`,
        'zh-CN': `“${activity.id}”应由“${activity.scope}”中标记为 isForCompensation 的活动补偿，实际为“${handler.scope}”中的 ${handler.kind}“${handler.id}”`,
      },
    },
  ];
}
