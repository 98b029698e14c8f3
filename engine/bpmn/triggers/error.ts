import { readReference } from '../parts/reference.ts';
import { idOf, textOf } from '../tree/node.ts';
import type { TriggerFormat } from './triggerFormat.ts';

/**
 * Without a reference it catches every error, and what it refers to without a code is known by its id; the error's
 * name is the message of one that is thrown.
 */
export const error: TriggerFormat<'error'> = {
  definition: 'bpmn:ErrorEventDefinition',
  read({ definition, owner, report }) {
    const named = readReference(definition, 'errorRef', 'bpmn:Error', owner, report);
    const code = named && (textOf(named, 'errorCode') ?? idOf(named));
    return { type: 'error', code, message: named && textOf(named, 'name') };
  },
  write({ code, message }, tree) {
    const properties = {
      ...(code === null ? {} : { errorCode: code }),
      ...(message === null ? {} : { name: message }),
    };
    const isSaid = Object.keys(properties).length > 0;
    const errorRef = isSaid ? { errorRef: tree.definition('bpmn:Error', properties) } : {};
    return { definitions: [tree.create('bpmn:ErrorEventDefinition', errorRef)], extensions: [] };
  },
};
