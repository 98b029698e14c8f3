import { elementId } from '../../core/identifiers.ts';
import { writeEvent } from '../parts/event.ts';
import { readOutputs } from '../parts/mappings.ts';
import { readReference } from '../parts/reference.ts';
import { settingMissing } from '../parts/setting.ts';
import { reference } from '../tree/newTree.ts';
import { idOf, isSet } from '../tree/node.ts';
import { readTrigger } from '../triggers/index.ts';
import type { ElementFormat } from './elementFormat.ts';

export const boundaryEvent: ElementFormat<'boundaryEvent'> = {
  read(node, { flowNode, report }) {
    const trigger = readTrigger(node, flowNode.id, report);
    const attachedTo = readReference(node, 'attachedToRef', 'bpmn:FlowNode', flowNode.id, report);
    const host = attachedTo && idOf(attachedTo);
    if (attachedTo === null) report(settingMissing(flowNode.id, 'attachedToRef'));
    if (trigger === null || host === null) return null;
    return {
      kind: 'boundaryEvent',
      ...flowNode,
      trigger,
      attachedTo: elementId(host),
      interrupting: isSet(node, 'cancelActivity'),
      outputs: readOutputs(node, flowNode.id, report),
    };
  },
  write: (event, tree) =>
    writeEvent('bpmn:BoundaryEvent', event, tree, {
      properties: { attachedToRef: reference(event.attachedTo), cancelActivity: event.interrupting },
    }),
};
