import { readActivity, writeActivity } from '../parts/activity.ts';
import type { ElementFormat } from './elementFormat.ts';

export const task: ElementFormat<'task'> = {
  read: (node, place) => ({ kind: 'task', ...readActivity(node, place) }),
  write: (activity, tree) => writeActivity('bpmn:Task', activity, tree),
};
