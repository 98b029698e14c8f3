import type { Element } from '../../model/element.ts';

/** Whether an event goes on listening after it fired: non-interrupting ones do. */
export const firesAgain = (element: Element): boolean =>
  (element.kind === 'boundaryEvent' || element.kind === 'startEvent') && !element.interrupting;

/** Whether a wait outlives what it waited for: of an event that needs several triggers each counts once. */
export const remainsAfter = (element: Element): boolean =>
  firesAgain(element) && 'trigger' in element && element.trigger.type !== 'parallelMultiple';
