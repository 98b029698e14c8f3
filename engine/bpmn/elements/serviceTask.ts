import { readActivity, writeActivity } from '../parts/activity.ts';
import { readJob, writeJob } from '../parts/job.ts';
import { settingMissing } from '../parts/setting.ts';
import { extensionOf } from '../tree/node.ts';
import type { ElementFormat } from './elementFormat.ts';

export const serviceTask: ElementFormat<'serviceTask'> = {
  read(node, place) {
    const { flowNode, report } = place;
    const job = readJob(node, flowNode.id, report);
    if (extensionOf(node, 'aftercare:Job') === null) report(settingMissing(flowNode.id, 'aftercare:job'));
    return job && { kind: 'serviceTask', ...readActivity(node, place), job };
  },
  write: (task, tree) => writeActivity('bpmn:ServiceTask', task, tree, { extensions: [writeJob(task.job, tree)] }),
};
