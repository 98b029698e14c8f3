import type { Place } from '../syntax/place.ts';

/** Leaves an evaluation from any depth; caught where it began and told as a failure. */
export class EvaluationFault extends Error {
  /** Where in the expression, null where only the whole is to blame. */
  readonly place: Place | null;

  constructor(message: string, place: Place | null) {
    super(message);
    this.place = place;
  }
}

export function fault(message: string, place: Place | null): never {
  throw new EvaluationFault(message, place);
}
