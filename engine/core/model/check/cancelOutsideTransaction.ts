import type { Element } from '../element.ts';
import { isEvent } from '../element.ts';
import type { ProcessModel } from '../process.ts';
import { isTriggeredBy } from '../trigger.ts';
import { elementsOf } from './rule.ts';
import type { Finding, Rule } from './rule.ts';

/** To cancel means something in a transaction only, and to catch it at its boundary (BPMN 2.0.2, 10.3.5). */
export const cancelOutsideTransaction: Rule<'cancelOutsideTransaction'> = {
  code: 'cancelOutsideTransaction',
  severity: 'error',
  looksAt: 'process',
  find: (model) =>
    elementsOf(model).flatMap((element) => {
      if (!isEvent(element) || !isTriggeredBy(element.trigger, 'cancel')) return [];
      if (element.kind === 'boundaryEvent') {
        const host = model.elements[element.attachedTo];
        return host === undefined || host.kind === 'transaction' ? [] : [finding(element.id, host.id, host.kind)];
      }
      return isInTransaction(model, element) ? [] : [finding(element.id, element.scope, 'scope')];
    }),
};

function isInTransaction(model: ProcessModel, element: Element): boolean {
  const around = model.elements[element.scope];
  return around !== undefined && (around.kind === 'transaction' || isInTransaction(model, around));
}

const finding = (id: string, where: string, kind: string): Finding => ({
  element: id,
  message: {
    en: `Expected cancel event "${id}" in a transaction, or at the boundary of one; found it at "${where}", a ${kind}`,
    'zh-CN': `取消事件“${id}”只能位于事务子流程内部或其边界上，实际位于 ${kind}“${where}”`,
  },
});
