import type { BusinessRuleTask } from '../../core/model/element.ts';
import { readActivity, writeActivity } from '../parts/activity.ts';
import { readJob, writeJob } from '../parts/job.ts';
import { settingMissing } from '../parts/setting.ts';
import { withoutNulls } from '../tree/newTree.ts';
import type { NewTree } from '../tree/newTree.ts';
import { extensionOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import type { ElementFormat, Place } from './elementFormat.ts';

export const businessRuleTask: ElementFormat<'businessRuleTask'> = {
  read(node, place) {
    const rule = readRule(node, place);
    return rule && { kind: 'businessRuleTask', ...readActivity(node, place), rule };
  },
  write: (task, tree) =>
    writeActivity('bpmn:BusinessRuleTask', task, tree, { extensions: [writeRule(task.rule, tree)] }),
};

function readRule(node: Node, { flowNode, report }: Place): BusinessRuleTask['rule'] | null {
  if (extensionOf(node, 'aftercare:Job') !== null) {
    const job = readJob(node, flowNode.id, report);
    return job && { by: 'job', job };
  }
  const said = extensionOf(node, 'aftercare:Decision');
  const decision = said && textOf(said, 'ref');
  if (said === null || decision === null) {
    report(settingMissing(flowNode.id, 'aftercare:decision ref / aftercare:job'));
    return null;
  }
  return { by: 'decision', decision, resultVariable: textOf(said, 'resultVariable') };
}

function writeRule(rule: BusinessRuleTask['rule'], tree: NewTree): Node {
  if (rule.by === 'job') return writeJob(rule.job, tree);
  const { decision, resultVariable } = rule;
  return tree.create('aftercare:Decision', withoutNulls({ ref: decision, resultVariable }));
}
