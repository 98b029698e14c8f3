import type { Instant } from '../../core/identifiers.ts';

/** Instants travel as ISO 8601 in UTC. */
export const momentOf = (at: Instant): string => new Date(at).toISOString();

export const momentOrNull = (at: Instant | null): string | null => (at === null ? null : momentOf(at));

/** A moment that a schema has let through; whoever writes an impossible date has said nothing. */
export const instantOf = (text: string | undefined): Instant | undefined => {
  const at = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
};
