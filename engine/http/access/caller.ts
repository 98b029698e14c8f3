import type { Instant } from '../../core/identifiers.ts';
import type { Actor } from '../../organisation/actor.ts';
import type { SignedIn } from '../../organisation/sessions.ts';

/** Who asks, proven by a session or a key. */
export interface Caller {
  readonly actor: Actor;
  /** What the history, assignments and lists call them. */
  readonly user: string;
  readonly person: SignedIn['person'] | null;
  readonly expiresAt: Instant | null;
}

export const personCaller = ({ actor, person, expiresAt }: SignedIn): Caller => ({
  ...{ actor, person, expiresAt },
  user: person.username,
});

/** No user name has a colon, so a machine never passes for a person. */
export const machineCaller = (actor: Actor): Caller => ({
  actor,
  user: `key:${actor.id}`,
  person: null,
  expiresAt: null,
});
