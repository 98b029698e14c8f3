import { writeFlowNode } from '../parts/flowNode.ts';
import { notExecutable } from '../parts/notExecutable.ts';
import { isSet, textOf } from '../tree/node.ts';
import type { ElementFormat } from './elementFormat.ts';

export const eventBasedGateway: ElementFormat<'eventBasedGateway'> = {
  read(node, { flowNode, report }) {
    if (isSet(node, 'instantiate')) {
      report(
        notExecutable(flowNode.id, { en: 'an instantiating event-based gateway', 'zh-CN': '可启动实例的事件网关' }),
      );
    } else if (textOf(node, 'eventGatewayType') === 'Parallel') {
      report(notExecutable(flowNode.id, { en: 'a parallel event-based gateway', 'zh-CN': '并行事件网关' }));
    }
    return { kind: 'eventBasedGateway', ...flowNode };
  },
  write: (gateway, tree) => writeFlowNode('bpmn:EventBasedGateway', gateway, tree),
};
