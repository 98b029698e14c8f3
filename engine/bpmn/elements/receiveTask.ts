import { readActivity, writeActivity } from '../parts/activity.ts';
import { readMessage, writeMessage } from '../parts/message.ts';
import { notExecutable } from '../parts/notExecutable.ts';
import { isSet } from '../tree/node.ts';
import type { ElementFormat } from './elementFormat.ts';

export const receiveTask: ElementFormat<'receiveTask'> = {
  read(node, place) {
    const { flowNode, report } = place;
    if (isSet(node, 'instantiate')) {
      report(notExecutable(flowNode.id, { en: 'an instantiating receive task', 'zh-CN': '可启动实例的接收任务' }));
    }
    return {
      kind: 'receiveTask',
      ...readActivity(node, place),
      message: readMessage({ holder: node, place: node, owner: flowNode.id, report }),
    };
  },
  write(task, tree) {
    const { messageRef, extensions } = writeMessage(task.message, tree);
    return writeActivity('bpmn:ReceiveTask', task, tree, { properties: { messageRef }, extensions });
  },
};
