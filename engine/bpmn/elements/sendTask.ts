import type { SendTask } from '../../core/model/element.ts';
import { readActivity, writeActivity } from '../parts/activity.ts';
import { readJob, writeJob } from '../parts/job.ts';
import { readMessage, writeMessage } from '../parts/message.ts';
import { settingMissing } from '../parts/setting.ts';
import { extensionOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import type { ElementFormat, Place } from './elementFormat.ts';

/** A job wins over a message: the message then only documents what the connector sends. */
export const sendTask: ElementFormat<'sendTask'> = {
  read(node, place) {
    const sends = readSends(node, place);
    return sends && { kind: 'sendTask', ...readActivity(node, place), sends };
  },
  write(task, tree) {
    if (task.sends.by === 'job') {
      return writeActivity('bpmn:SendTask', task, tree, { extensions: [writeJob(task.sends.job, tree)] });
    }
    const { messageRef, extensions } = writeMessage(task.sends.message, tree);
    return writeActivity('bpmn:SendTask', task, tree, { properties: { messageRef }, extensions });
  },
};

function readSends(node: Node, { flowNode, report }: Place): SendTask['sends'] | null {
  if (extensionOf(node, 'aftercare:Job') !== null) {
    const job = readJob(node, flowNode.id, report);
    return job && { by: 'job', job };
  }
  const message = readMessage({ holder: node, place: node, owner: flowNode.id, report });
  if (message.name !== '') return { by: 'message', message };
  report(settingMissing(flowNode.id, 'messageRef / aftercare:job'));
  return null;
}
