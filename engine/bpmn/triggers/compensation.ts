import { elementId } from '../../core/identifiers.ts';
import { readReference } from '../parts/reference.ts';
import { idOf, isSet } from '../tree/node.ts';
import { reference } from '../tree/newTree.ts';
import type { TriggerFormat } from './triggerFormat.ts';

export const compensation: TriggerFormat<'compensation'> = {
  definition: 'bpmn:CompensateEventDefinition',
  read({ definition, owner, report }) {
    const named = readReference(definition, 'activityRef', 'bpmn:Activity', owner, report);
    const id = named && idOf(named);
    return {
      type: 'compensation',
      activity: id === null ? null : elementId(id),
      waitForCompletion: isSet(definition, 'waitForCompletion'),
    };
  },
  write({ activity, waitForCompletion }, tree) {
    const named = activity === null ? {} : { activityRef: reference(activity) };
    return {
      definitions: [tree.create('bpmn:CompensateEventDefinition', { ...named, waitForCompletion })],
      extensions: [],
    };
  },
};
