import { readDefaultFlow, writeDefaultFlow } from '../parts/activity.ts';
import { readExpression, writeExpression } from '../parts/expression.ts';
import { writeFlowNode } from '../parts/flowNode.ts';
import { withoutNulls } from '../tree/newTree.ts';
import type { ElementFormat } from './elementFormat.ts';

export const complexGateway: ElementFormat<'complexGateway'> = {
  read: (node, { flowNode, report }) => ({
    kind: 'complexGateway',
    ...flowNode,
    activationCondition: readExpression(node, 'activationCondition', flowNode.id, report),
    defaultFlow: readDefaultFlow(node),
  }),
  write: (gateway, tree) =>
    writeFlowNode('bpmn:ComplexGateway', gateway, tree, {
      properties: withoutNulls({
        default: writeDefaultFlow(gateway),
        activationCondition: writeExpression(gateway.activationCondition, tree),
      }),
    }),
};
