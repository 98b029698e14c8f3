interface Seat {
  readonly tenant: string;
  readonly username: string;
}

const STORED_AS = 'aftercare.seat';

const nobody: Seat = { tenant: '', username: '' };

/** Who signed in last at this browser; never the password. */
export function rememberedSeat(): Seat {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? 'null');
    return isSeat(stored) ? stored : nobody;
  } catch {
    return nobody;
  }
}

export function rememberSeat({ tenant, username }: Seat): void {
  try {
    localStorage.setItem(STORED_AS, JSON.stringify({ tenant: tenant.trim(), username: username.trim() }));
  } catch {
    // A browser may refuse to keep anything.
  }
}

const isSeat = (value: unknown): value is Seat =>
  typeof value === 'object' &&
  value !== null &&
  'tenant' in value &&
  typeof value.tenant === 'string' &&
  'username' in value &&
  typeof value.username === 'string';
