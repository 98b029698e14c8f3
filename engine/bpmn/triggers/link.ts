import { textOf } from '../tree/node.ts';
import type { TriggerFormat } from './triggerFormat.ts';

export const link: TriggerFormat<'link'> = {
  definition: 'bpmn:LinkEventDefinition',
  read: ({ definition }) => ({ type: 'link', name: textOf(definition, 'name') ?? '' }),
  write: ({ name }, tree) => ({ definitions: [tree.create('bpmn:LinkEventDefinition', { name })], extensions: [] }),
};
