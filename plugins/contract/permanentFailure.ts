/** Trying again would fail again: the job becomes an incident at once. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
}
