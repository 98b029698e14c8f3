import type { TriggerFormat } from './triggerFormat.ts';

export const terminate: TriggerFormat<'terminate'> = {
  definition: 'bpmn:TerminateEventDefinition',
  read: () => ({ type: 'terminate' }),
  write: (_trigger, tree) => ({ definitions: [tree.create('bpmn:TerminateEventDefinition', {})], extensions: [] }),
};
