import { fault } from '../evaluation/fault.ts';
import type { Place } from '../syntax/place.ts';

export const describedPosition = 'a position from 1, or from -1 at the end';

/** The index of a position that counts from one, and from the end where negative. */
export function positionIn(length: number, position: number, place: Place): number {
  const index = position < 0 ? length + position : position - 1;
  if (position === 0 || index < 0 || index >= length) {
    fault(`Expected ${describedPosition}, in a list of ${length}; found ${position}`, place);
  }
  return index;
}
