import { createSignInLimiter, FAILURES_MAX, WINDOW_MS } from '../../engine/organisation/signInLimiter.ts';

describe('the limit of sign-ins', () => {
  let now = 0;
  const place = { tenant: 'demo', username: 'agent1', address: 'a' };
  const limiter = (): ReturnType<typeof createSignInLimiter> => createSignInLimiter(() => now);

  /** How many tries are let through out of so many. */
  const tries = (given: ReturnType<typeof limiter>, count: number, at: (n: number) => typeof place): number =>
    Array.from({ length: count }, (_, n) => given.begin(at(n))).filter((waitMs) => waitMs === 0).length;

  test('stops tries at one account from one address, until the window has passed', () => {
    const given = limiter();
    expect(tries(given, 20, () => place)).toBe(FAILURES_MAX.accountFromAddress);
    expect(given.begin(place)).toBe(WINDOW_MS);
    expect(given.begin({ ...place, address: 'b' })).toBe(0);
    now += WINDOW_MS;
    expect(given.begin(place)).toBe(0);
  });

  test('stops tries at one account from many addresses', () => {
    expect(tries(limiter(), 200, (n) => ({ ...place, address: `a${n}` }))).toBe(FAILURES_MAX.account);
  });

  test('stops tries at many accounts from one address', () => {
    expect(tries(limiter(), 200, (n) => ({ ...place, username: `u${n}` }))).toBe(FAILURES_MAX.address);
  });

  test('does not count what succeeds', () => {
    const given = limiter();
    for (let round = 0; round < 200; round += 1) {
      const each = { ...place, username: `u${round % 3}` };
      expect(given.begin(each)).toBe(0);
      given.succeeded(each);
    }
  });

  test('counts tries that are still under way', () => {
    const given = limiter();
    expect(tries(given, 100, () => place)).toBe(FAILURES_MAX.accountFromAddress);
  });
});
