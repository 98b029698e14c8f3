import { readActivity, writeActivity } from '../parts/activity.ts';
import type { ElementFormat } from './elementFormat.ts';

export const eventSubProcess: ElementFormat<'eventSubProcess'> = {
  read: (node, place) => ({ kind: 'eventSubProcess', ...readActivity(node, place) }),
  write: (activity, tree) =>
    writeActivity('bpmn:SubProcess', activity, tree, { properties: { triggeredByEvent: true } }),
};
