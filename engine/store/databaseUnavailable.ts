export type UnavailableReason =
  'badAddress' | 'unreachable' | 'rejected' | 'tooOld' | 'inUse' | 'busy' | 'missingRight' | 'schemaChanged';

/** The database cannot be used, and why in one line that an operator can act on; never holds a password. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
