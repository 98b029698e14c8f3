import { writeEvent } from '../parts/event.ts';
import { readTrigger } from '../triggers/index.ts';
import type { ElementFormat } from './elementFormat.ts';

export const endEvent: ElementFormat<'endEvent'> = {
  read(node, { flowNode, report }) {
    const trigger = readTrigger(node, flowNode.id, report);
    return trigger && { kind: 'endEvent', ...flowNode, trigger };
  },
  write: (event, tree) => writeEvent('bpmn:EndEvent', event, tree),
};
