import { writeEvent } from '../parts/event.ts';
import { readTrigger } from '../triggers/index.ts';
import type { ElementFormat } from './elementFormat.ts';

export const intermediateThrowEvent: ElementFormat<'intermediateThrowEvent'> = {
  read(node, { flowNode, report }) {
    const trigger = readTrigger(node, flowNode.id, report);
    return trigger && { kind: 'intermediateThrowEvent', ...flowNode, trigger };
  },
  write: (event, tree) => writeEvent('bpmn:IntermediateThrowEvent', event, tree),
};
