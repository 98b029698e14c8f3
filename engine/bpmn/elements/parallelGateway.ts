import { writeFlowNode } from '../parts/flowNode.ts';
import type { ElementFormat } from './elementFormat.ts';

export const parallelGateway: ElementFormat<'parallelGateway'> = {
  read: (_node, { flowNode }) => ({ kind: 'parallelGateway', ...flowNode }),
  write: (gateway, tree) => writeFlowNode('bpmn:ParallelGateway', gateway, tree),
};
