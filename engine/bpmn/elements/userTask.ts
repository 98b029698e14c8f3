import type { UserTask } from '../../core/model/element.ts';
import { readActivity, writeActivity } from '../parts/activity.ts';
import { readAssignment, writeAssignment } from '../parts/assignment.ts';
import { readForm, writeForm } from '../parts/form.ts';
import { withoutNulls } from '../tree/newTree.ts';
import type { NewTree } from '../tree/newTree.ts';
import { extensionOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import type { ElementFormat } from './elementFormat.ts';

export const userTask: ElementFormat<'userTask'> = {
  read: (node, place) => ({
    kind: 'userTask',
    ...readActivity(node, place),
    assignment: readAssignment(node, place.flowNode.id, place.laneRole, place.report),
    form: readForm(node),
    ...readSchedule(node),
  }),
  write: (task, tree) =>
    writeActivity('bpmn:UserTask', task, tree, {
      extensions: [
        ...writeAssignment(task.assignment, tree),
        ...writeForm(task.form, tree),
        ...writeSchedule(task, tree),
      ],
    }),
};

type Schedule = Pick<UserTask, 'due' | 'followUp' | 'priority'>;

function readSchedule(node: Node): Schedule {
  const schedule = extensionOf(node, 'aftercare:Schedule');
  const read = (name: string): string | null => schedule && textOf(schedule, name);
  return { due: read('due'), followUp: read('followUp'), priority: read('priority') };
}

function writeSchedule({ due, followUp, priority }: Schedule, tree: NewTree): readonly Node[] {
  const said = withoutNulls({ due, followUp, priority });
  return Object.keys(said).length === 0 ? [] : [tree.create('aftercare:Schedule', said)];
}
