import { apply, begin } from './facts/apply.ts';
import type { Fact } from './facts/fact.ts';
import type { Instant } from './identifiers.ts';
import { invariant } from './invariant.ts';
import type { Instance } from './state/instance.ts';

/** What one command left behind: its facts, and the instant at which all of them hold. */
export interface Entry {
  readonly at: Instant;
  readonly facts: readonly Fact[];
}

/** The state that a journal leads to, from its beginning. */
export function replay(entries: readonly Entry[]): Instance {
  const [opening, ...later] = entries;
  const first = opening?.facts[0];
  invariant(
    opening !== undefined && first?.type === 'instanceStarted',
    'a journal begins with the start of its instance',
  );
  const instance = begin(first, opening.at);
  follow(instance, [{ at: opening.at, facts: opening.facts.slice(1) }, ...later]);
  return instance;
}

/** Brings an instance on by the entries that came after it. Writes to the instance given. */
export function follow(instance: Instance, entries: readonly Entry[]): void {
  for (const { at, facts } of entries) for (const fact of facts) apply(instance, fact, at);
}
