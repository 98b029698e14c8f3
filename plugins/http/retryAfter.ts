const RETRY_AFTER_MS_MAX = 24 * 3_600_000;

/** What a server said about when to come back (RFC 9110, 10.2.3); null when it said nothing that can be read. */
export function retryAfterMs(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  const delayMs = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isNaN(delayMs) ? null : Math.min(Math.max(delayMs, 0), RETRY_AFTER_MS_MAX);
}
