import type { BoundaryEvent, Element, StartEvent } from '../element.ts';
import { elementsOf } from './rule.ts';
import type { Finding, Rule } from './rule.ts';
import { triggersOf } from '../trigger.ts';

/** Errors and cancellation end the work they come from, and compensation begins when the work has ended. */
export const notInterrupting: Rule<'notInterrupting'> = {
  code: 'notInterrupting',
  severity: 'error',
  looksAt: 'element',
  find: (model) =>
    elementsOf(model)
      .filter(isInterruptable)
      .filter(({ interrupting }) => !interrupting)
      .flatMap(({ id, trigger }) => {
        const ending = triggersOf(trigger).find(({ type }) => alwaysInterrupts.has(type));
        return ending === undefined ? [] : [finding(id, ending.type)];
      }),
};

const alwaysInterrupts: ReadonlySet<string> = new Set(['error', 'compensation', 'cancel']);

const finding = (id: string, type: string): Finding => ({
  element: id,
  message: {
    en: `Expected event "${id}" to interrupt, as every ${type} event does; found it not interrupting`,
    'zh-CN': `${type} 事件“${id}”必须是中断型，实际为非中断型`,
  },
});

const isInterruptable = (element: Element): element is BoundaryEvent | StartEvent =>
  element.kind === 'boundaryEvent' || element.kind === 'startEvent';
