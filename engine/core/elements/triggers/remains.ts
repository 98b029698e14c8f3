import type { Element } from '../../model/element.ts';

/** Whether an event goes on listening after it fired: non-interrupting ones do. */
export const remainsAfter = (element: Element): boolean =>
  (element.kind === 'boundaryEvent' || element.kind === 'startEvent') && !element.interrupting;
