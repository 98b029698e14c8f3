import { readReference } from '../parts/reference.ts';
import { idOf, textOf } from '../tree/node.ts';
import type { TriggerFormat } from './triggerFormat.ts';

/** Without a reference it catches every escalation. */
export const escalation: TriggerFormat<'escalation'> = {
  definition: 'bpmn:EscalationEventDefinition',
  read({ definition, owner, report }) {
    const named = readReference(definition, 'escalationRef', 'bpmn:Escalation', owner, report);
    const code = named && (textOf(named, 'escalationCode') ?? idOf(named));
    return { type: 'escalation', code };
  },
  write({ code }, tree) {
    const named = code === null ? {} : { escalationRef: tree.definition('bpmn:Escalation', { escalationCode: code }) };
    return { definitions: [tree.create('bpmn:EscalationEventDefinition', named)], extensions: [] };
  },
};
