import { readDefaultFlow, writeDefaultFlow } from '../parts/activity.ts';
import { writeFlowNode } from '../parts/flowNode.ts';
import { withoutNulls } from '../tree/newTree.ts';
import type { ElementFormat } from './elementFormat.ts';

export const exclusiveGateway: ElementFormat<'exclusiveGateway'> = {
  read: (node, { flowNode }) => ({ kind: 'exclusiveGateway', ...flowNode, defaultFlow: readDefaultFlow(node) }),
  write: (gateway, tree) =>
    writeFlowNode('bpmn:ExclusiveGateway', gateway, tree, {
      properties: withoutNulls({ default: writeDefaultFlow(gateway) }),
    }),
};
