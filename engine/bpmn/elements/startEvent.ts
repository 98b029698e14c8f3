import { writeEvent } from '../parts/event.ts';
import { readForm, writeForm } from '../parts/form.ts';
import { readOutputs } from '../parts/mappings.ts';
import { isSet } from '../tree/node.ts';
import { readTrigger } from '../triggers/index.ts';
import type { ElementFormat } from './elementFormat.ts';

export const startEvent: ElementFormat<'startEvent'> = {
  read(node, { flowNode, report }) {
    const trigger = readTrigger(node, flowNode.id, report);
    if (trigger === null) return null;
    return {
      kind: 'startEvent',
      ...flowNode,
      trigger,
      interrupting: isSet(node, 'isInterrupting'),
      form: readForm(node),
      outputs: readOutputs(node, flowNode.id, report),
    };
  },
  write: (event, tree) =>
    writeEvent('bpmn:StartEvent', event, tree, {
      properties: { isInterrupting: event.interrupting },
      extensions: writeForm(event.form, tree),
    }),
};
