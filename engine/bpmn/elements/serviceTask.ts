import type { JobSettings } from '../../core/model/activity.ts';
import { readActivity, writeActivity } from '../parts/activity.ts';
import { readJob, readJobOf, writeJob } from '../parts/job.ts';
import { readReference } from '../parts/reference.ts';
import { settingMissing } from '../parts/setting.ts';
import { extensionOf, idOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import type { ElementFormat, Place } from './elementFormat.ts';

export const serviceTask: ElementFormat<'serviceTask'> = {
  read(node, place) {
    const job = readServiceJob(node, place);
    return job && { kind: 'serviceTask', ...readActivity(node, place), job };
  },
  write: (task, tree) => writeActivity('bpmn:ServiceTask', task, tree, { extensions: [writeJob(task.job, tree)] }),
};

/** Without a job of ours, the operation that the task names is the type of one (BPMN 2.0.2, 10.3.3). */
function readServiceJob(node: Node, { flowNode, report }: Place): JobSettings | null {
  if (extensionOf(node, 'aftercare:Job') !== null) return readJob(node, flowNode.id, report);
  const operation = readReference(node, 'operationRef', 'bpmn:Operation', flowNode.id, report);
  const type = operation && (textOf(operation, 'name') ?? idOf(operation));
  if (type !== null) return readJobOf(node, flowNode.id, report, { type, resultVariable: null });
  report(settingMissing(flowNode.id, 'aftercare:job'));
  return null;
}
