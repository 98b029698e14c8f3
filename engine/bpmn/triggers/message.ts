import { readMessage, writeMessage } from '../parts/message.ts';
import type { TriggerFormat } from './triggerFormat.ts';

export const message: TriggerFormat<'message'> = {
  definition: 'bpmn:MessageEventDefinition',
  read: ({ event, definition, owner, report }) => readMessage({ holder: definition, place: event, owner, report }),
  write(trigger, tree) {
    const { messageRef, extensions } = writeMessage(trigger, tree);
    return { definitions: [tree.create('bpmn:MessageEventDefinition', { messageRef })], extensions };
  },
};
