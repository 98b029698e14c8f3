import type { Element } from '../element.ts';
import { targetOf } from './named.ts';
import { elementsOfKind } from './rule.ts';
import type { Finding, Rule } from './rule.ts';

/** Behind an event-based gateway only what waits may stand, and only behind it (BPMN 2.0.2, 10.6.6). */
export const eventGatewayTarget: Rule<'eventGatewayTarget'> = {
  code: 'eventGatewayTarget',
  severity: 'error',
  looksAt: 'process',
  find: (model) =>
    elementsOfKind(model, 'eventBasedGateway').flatMap(({ id, outgoing }) => {
      const targets = outgoing.flatMap((flow) => targetOf(model, flow) ?? []);
      return [...targets.flatMap((target) => findings(id, target)), ...mixed(id, targets)];
    }),
};

function findings(gateway: string, target: Element): readonly Finding[] {
  const { id, incoming, kind } = target;
  if (!waits(target)) {
    return [
      {
        element: id,
        message: {
          en: `Expected behind event-based gateway "${gateway}" a message, timer, signal or conditional catch event or a receive task; found "${id}", a ${kind}`,
          'zh-CN': `事件网关“${gateway}”之后应为消息、定时、信号、条件捕获事件或接收任务，实际为 ${kind}“${id}”`,
        },
      },
    ];
  }
  if (incoming.length === 1 && !(target.kind === 'receiveTask' && target.boundaryEvents.length > 0)) return [];
  return [
    {
      element: id,
      message: {
        en: `Expected "${id}" behind event-based gateway "${gateway}" to have one incoming flow and no boundary events; found ${incoming.length} incoming flows`,
        'zh-CN': `事件网关“${gateway}”之后的“${id}”只能有 1 条流入的顺序流且不带边界事件，实际有 ${incoming.length} 条流入`,
      },
    },
  ];
}

/** Messages are received by events or by tasks, not by both. */
function mixed(gateway: string, targets: readonly Element[]): readonly Finding[] {
  const task = targets.find(({ kind }) => kind === 'receiveTask');
  const event = targets.find((target) => 'trigger' in target && target.trigger.type === 'message');
  if (task === undefined || event === undefined) return [];
  return [
    {
      element: gateway,
      message: {
        en: `Expected message events or receive tasks behind event-based gateway "${gateway}"; found both: "${event.id}" and "${task.id}"`,
        'zh-CN': `事件网关“${gateway}”之后的消息事件与接收任务不能混用，实际有“${event.id}”和“${task.id}”`,
      },
    },
  ];
}

const waits = (element: Element): boolean =>
  element.kind === 'receiveTask' || (element.kind === 'intermediateCatchEvent' && element.trigger.type !== 'link');
