import { readActivity, writeActivity } from '../parts/activity.ts';
import { readMessage, writeMessage } from '../parts/message.ts';
import { isSet } from '../tree/node.ts';
import type { ElementFormat } from './elementFormat.ts';

export const receiveTask: ElementFormat<'receiveTask'> = {
  read: (node, place) => ({
    kind: 'receiveTask',
    ...readActivity(node, place),
    message: readMessage({ holder: node, place: node, owner: place.flowNode.id, report: place.report }),
    instantiates: isSet(node, 'instantiate'),
  }),
  write(task, tree) {
    const { messageRef, extensions } = writeMessage(task.message, tree);
    const properties = { messageRef, ...(task.instantiates ? { instantiate: true } : {}) };
    return writeActivity('bpmn:ReceiveTask', task, tree, { properties, extensions });
  },
};
