import type { BoundaryEvent, Element, StartEvent } from '../element.ts';
import { elementsOf } from './rule.ts';
import type { Rule } from './rule.ts';

/** An error ends the work it comes from, and compensation begins when the work has ended: neither can run beside it. */
export const notInterrupting: Rule<'notInterrupting'> = {
  code: 'notInterrupting',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    elementsOf(model)
      .filter(isInterruptable)
      .filter(({ trigger, interrupting }) => !interrupting && ['error', 'compensation'].includes(trigger.type))
      .map(({ id, trigger }) => ({
        element: id,
        message: {
          en: `Expected event "${id}" to interrupt, as every ${trigger.type} event does; found it not interrupting`,
          'zh-CN': `${trigger.type} 事件“${id}”必须是中断型，实际为非中断型`,
        },
      })),
};

const isInterruptable = (element: Element): element is BoundaryEvent | StartEvent =>
  element.kind === 'boundaryEvent' || element.kind === 'startEvent';
