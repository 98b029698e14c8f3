import { readPayload, writeMappings } from '../parts/mappings.ts';
import { readReference } from '../parts/reference.ts';
import { idOf, textOf } from '../tree/node.ts';
import type { TriggerFormat } from './triggerFormat.ts';

export const signal: TriggerFormat<'signal'> = {
  definition: 'bpmn:SignalEventDefinition',
  read({ event, definition, owner, report }) {
    const named = readReference(definition, 'signalRef', 'bpmn:Signal', owner, report);
    return {
      type: 'signal',
      name: (named && (textOf(named, 'name') ?? idOf(named))) ?? '',
      payload: readPayload(definition, event, owner, report),
    };
  },
  write: ({ name, payload }, tree) => ({
    definitions: [
      tree.create(
        'bpmn:SignalEventDefinition',
        name === '' ? {} : { signalRef: tree.definition('bpmn:Signal', { name }) },
      ),
    ],
    extensions: writeMappings(payload, 'aftercare:Payload', tree),
  }),
};
