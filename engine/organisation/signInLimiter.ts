import type { Instant } from '../core/identifiers.ts';

export const WINDOW_MS = 15 * 60_000;
export const KEYS_REMEMBERED_MAX = 20_000;

/** An account is given more tries in all than from one place: a stranger must not lock out whoever knows the password. */
export const FAILURES_MAX = { accountFromAddress: 8, address: 60, account: 40 } as const;

export interface SignInPlace {
  readonly tenant: string;
  readonly username: string;
  readonly address: string;
}

interface Failures {
  readonly since: Instant;
  readonly count: number;
}

/** Counts failed sign-ins in windows, in memory: each node for itself, forgetting the oldest when there are too many. */
export function createSignInLimiter(now: () => Instant) {
  const failures = new Map<string, Failures>();

  const current = (key: string): Failures | undefined => {
    const found = failures.get(key);
    return found !== undefined && now() < found.since + WINDOW_MS ? found : undefined;
  };

  const count = (key: string): void => {
    const before = current(key);
    failures.delete(key);
    failures.set(key, { since: before?.since ?? now(), count: (before?.count ?? 0) + 1 });
    for (const oldest of failures.keys()) {
      if (failures.size <= KEYS_REMEMBERED_MAX) break;
      failures.delete(oldest);
    }
  };

  const uncount = (key: string): void => {
    const before = current(key);
    if (before !== undefined) failures.set(key, { ...before, count: before.count - 1 });
  };

  return {
    /** Counts a try as failed until it succeeds, or many at once would slip through; answers how long to wait, 0 for go. */
    begin(place: SignInPlace): number {
      const limits = limitsOf(place);
      const waits = limits.map(([key, max]) => {
        const found = current(key);
        return found !== undefined && found.count >= max ? found.since + WINDOW_MS - now() : 0;
      });
      const waitMs = Math.max(...waits);
      if (waitMs === 0) for (const [key] of limits) count(key);
      return waitMs;
    },

    /** Whoever knows the password clears the account; the address stays as suspect as it was. */
    succeeded(place: SignInPlace): void {
      const [[here], [address], [account]] = limitsOf(place);
      failures.delete(here);
      failures.delete(account);
      uncount(address);
    },
  };
}

type Limit = readonly [key: string, failuresMax: number];

const limitsOf = ({ tenant, username, address }: SignInPlace): readonly [Limit, Limit, Limit] => [
  [`both ${tenant} ${username} ${address}`, FAILURES_MAX.accountFromAddress],
  [`address ${address}`, FAILURES_MAX.address],
  [`account ${tenant} ${username}`, FAILURES_MAX.account],
];
