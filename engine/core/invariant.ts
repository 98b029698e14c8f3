/** Our own mistake: nothing of the command that met it is recorded. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant';
}

/** States what must hold; whoever breaks it has found a fault of the engine, not of a model or a caller. */
export function invariant(holds: boolean, expected: string): asserts holds {
  if (!holds) throw new BrokenInvariant(`Expected that ${expected}`);
}

/** The same where what must hold is asked so often that its text is not to be made before it is needed. */
export function broken(expected: string): never {
  throw new BrokenInvariant(`Expected that ${expected}`);
}

/** Ends a switch over a union: a case left out does not compile. */
export function unreachable(value: never): never {
  throw new BrokenInvariant(`Expected every case to be handled, found ${JSON.stringify(value)}`);
}
