import { writeEvent } from '../parts/event.ts';
import { readOutputs } from '../parts/mappings.ts';
import { readTrigger } from '../triggers/index.ts';
import type { ElementFormat } from './elementFormat.ts';

export const intermediateCatchEvent: ElementFormat<'intermediateCatchEvent'> = {
  read(node, { flowNode, report }) {
    const trigger = readTrigger(node, flowNode.id, report);
    const outputs = readOutputs(node, flowNode.id, report);
    return trigger && { kind: 'intermediateCatchEvent', ...flowNode, trigger, outputs };
  },
  write: (event, tree) => writeEvent('bpmn:IntermediateCatchEvent', event, tree),
};
