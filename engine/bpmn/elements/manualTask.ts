import { readActivity, writeActivity } from '../parts/activity.ts';
import type { ElementFormat } from './elementFormat.ts';

export const manualTask: ElementFormat<'manualTask'> = {
  read: (node, place) => ({ kind: 'manualTask', ...readActivity(node, place) }),
  write: (activity, tree) => writeActivity('bpmn:ManualTask', activity, tree),
};
