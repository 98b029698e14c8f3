import { readDefaultFlow, writeDefaultFlow } from '../parts/activity.ts';
import { writeFlowNode } from '../parts/flowNode.ts';
import { withoutNulls } from '../tree/newTree.ts';
import type { ElementFormat } from './elementFormat.ts';

export const inclusiveGateway: ElementFormat<'inclusiveGateway'> = {
  read: (node, { flowNode }) => ({ kind: 'inclusiveGateway', ...flowNode, defaultFlow: readDefaultFlow(node) }),
  write: (gateway, tree) =>
    writeFlowNode('bpmn:InclusiveGateway', gateway, tree, {
      properties: withoutNulls({ default: writeDefaultFlow(gateway) }),
    }),
};
