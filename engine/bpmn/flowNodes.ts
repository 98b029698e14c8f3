import type { Node } from './tree/node.ts';
import { childrenOf } from './tree/node.ts';

/** A process or a sub-process with its flow elements, the outermost first, each before what is in it. */
export function containersIn(process: Node): readonly Node[] {
  const containers = [process];
  for (const container of containers) {
    containers.push(...childrenOf(container, 'flowElements').filter((node) => node.$instanceOf('bpmn:SubProcess'))); // the loop visits what it adds
  }
  return containers;
}

export const flowNodesIn = (container: Node): readonly Node[] =>
  childrenOf(container, 'flowElements').filter((node) => node.$instanceOf('bpmn:FlowNode'));

export const sequenceFlowsIn = (container: Node): readonly Node[] =>
  childrenOf(container, 'flowElements').filter((node) => node.$instanceOf('bpmn:SequenceFlow'));
