import type { ElementId, VisitId } from '../../identifiers.ts';
import type { Listening } from './behavior.ts';

interface Place {
  readonly visit: VisitId;
  readonly element: ElementId;
  readonly part?: number;
}

/** Who waits, on behalf of which event and which of its triggers. */
export const placeOf = ({ owner: visit, catcher: element, part }: Listening): Place =>
  part === undefined ? { visit, element } : { visit, element, part };
