import type { ContextValue, Value } from './value.ts';

/** A key that would change what an object is, wherever somebody later copies it by assignment. */
export const FORBIDDEN_KEY = '__proto__';

/** A context of entries; a later entry replaces an earlier one of the same key. */
export const contextOf = (entries: Iterable<readonly [string, Value]>): ContextValue => Object.fromEntries(entries);

/** The entry of a context: only its own, so that nothing of JavaScript shows. */
export const entryOf = (context: ContextValue, key: string): Value | undefined =>
  Object.hasOwn(context, key) ? (context[key] ?? null) : undefined;
