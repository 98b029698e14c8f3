import { isActivity, isSubProcess } from '../element.ts';
import type { Element } from '../element.ts';
import type { ProcessModel } from '../process.ts';
import { triggersAt } from '../triggersAt.ts';
import { elementNamed } from './named.ts';
import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';

/**
 * A throw event names an activity that it sees: of its own scope, or of the scope around the event sub-process it
 * stands in (BPMN 2.0.2, table 10.88). The activity has a handler, or things inside that may have one.
 */
export const compensationTarget: Rule<'compensationTarget'> = {
  code: 'compensationTarget',
  severity: 'error',
  looksAt: 'process',
  find: (model) =>
    elementsOf(model).flatMap((element) => {
      const targets = triggersAt(element).flatMap((trigger) =>
        trigger.type === 'compensation' ? (elementNamed(model, trigger.activity) ?? []) : [],
      );
      return targets
        .filter((target) => !isVisible(target, element, model) || !canBeCompensated(target))
        .map((target) => ({
          element: element.id,
          message: {
            en: `Expected event "${element.id}" to compensate an activity that it sees and that has a handler; found "${target.id}", a ${target.kind} of "${target.scope}"`,
            'zh-CN': `事件“${element.id}”应补偿其可见且有补偿活动的活动，实际为“${target.scope}”中的 ${target.kind}“${target.id}”`,
          },
        }));
    }),
};

function isVisible(target: Element, thrower: Element, model: ProcessModel): boolean {
  const around = model.elements[thrower.scope];
  return target.scope === thrower.scope || (around?.kind === 'eventSubProcess' && target.scope === around.scope);
}

const canBeCompensated = (target: Element): boolean =>
  isActivity(target) && (target.compensatedBy !== null || isSubProcess(target) || target.kind === 'callActivity');
