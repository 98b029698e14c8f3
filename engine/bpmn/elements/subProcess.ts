import { readActivity, writeActivity } from '../parts/activity.ts';
import type { ElementFormat } from './elementFormat.ts';

export const subProcess: ElementFormat<'subProcess'> = {
  read: (node, place) => ({ kind: 'subProcess', ...readActivity(node, place) }),
  write: (activity, tree) => writeActivity('bpmn:SubProcess', activity, tree),
};
