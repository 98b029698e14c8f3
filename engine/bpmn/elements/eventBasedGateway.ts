import type { EventBasedGateway } from '../../core/model/element.ts';
import { writeFlowNode } from '../parts/flowNode.ts';
import { settingInvalid } from '../parts/setting.ts';
import { isSet, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import type { ElementFormat, Place } from './elementFormat.ts';

export const eventBasedGateway: ElementFormat<'eventBasedGateway'> = {
  read: (node, place) => ({
    kind: 'eventBasedGateway',
    ...place.flowNode,
    instantiates: readInstantiates(node, place),
  }),
  write: (gateway, tree) =>
    writeFlowNode('bpmn:EventBasedGateway', gateway, tree, { properties: written[gateway.instantiates ?? 'never'] }),
};

/** Only what starts a process may wait for all of its events (BPMN 2.0.2, 10.6.6). */
function readInstantiates(node: Node, { flowNode, report }: Place): EventBasedGateway['instantiates'] {
  const isParallel = textOf(node, 'eventGatewayType') === 'Parallel';
  if (isSet(node, 'instantiate')) return isParallel ? 'all' : 'first';
  if (isParallel) {
    const expected = { en: '"Exclusive" without instantiate', 'zh-CN': '“Exclusive”，除非它启动实例' };
    report(settingInvalid(flowNode.id, 'eventGatewayType', expected, 'Parallel'));
  }
  return null;
}

const written = {
  never: {},
  first: { instantiate: true },
  all: { instantiate: true, eventGatewayType: 'Parallel' },
} as const;
