import { readActivity, writeActivity } from '../parts/activity.ts';
import type { ElementFormat } from './elementFormat.ts';

export const transaction: ElementFormat<'transaction'> = {
  read: (node, place) => ({ kind: 'transaction', ...readActivity(node, place) }),
  write: (activity, tree) => writeActivity('bpmn:Transaction', activity, tree),
};
