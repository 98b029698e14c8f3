import type { TriggerFormat } from './triggerFormat.ts';

export const cancel: TriggerFormat<'cancel'> = {
  definition: 'bpmn:CancelEventDefinition',
  read: () => ({ type: 'cancel' }),
  write: (_trigger, tree) => ({ definitions: [tree.create('bpmn:CancelEventDefinition', {})], extensions: [] }),
};
