import { entryOf } from '../values/contextOf.ts';
import type { ContextValue, Value } from '../values/value.ts';
import type { Meter } from './meter.ts';

/** What an expression sees where it stands: names given around it, then the variables of the process. */
export interface Scope {
  readonly locals: Locals | null;
  readonly variables: ContextValue;
  readonly now: number;
  readonly meter: Meter;
}

/** Names by nearness: one name, or all entries of a context. */
type Locals =
  | { readonly kind: 'name'; readonly name: string; readonly value: Value; readonly outer: Locals | null }
  | { readonly kind: 'entries'; readonly entries: ContextValue; readonly outer: Locals | null };

/** Runs a compiled expression. */
export type Run = (scope: Scope) => Value;

/** The name under which a unary test sees the value it tests. */
export const INPUT_NAME = '?';

export function withName(scope: Scope, name: string, value: Value): Scope {
  return { ...scope, locals: { kind: 'name', name, value, outer: scope.locals } };
}

export function withEntries(scope: Scope, entries: ContextValue): Scope {
  return { ...scope, locals: { kind: 'entries', entries, outer: scope.locals } };
}

/** A name that nobody has given reads as null: a variable that is not there yet. */
export function lookUp(scope: Scope, name: string): Value {
  const local = lookUpLocal(scope, name);
  return local === undefined ? (entryOf(scope.variables, name) ?? null) : local;
}

/** A long context makes a long way to the variables. */
const HOPS_PER_STEP = 8;

export function lookUpLocal(scope: Scope, name: string): Value | undefined {
  let hops = 0;
  for (let local = scope.locals; local !== null; local = local.outer) {
    hops += 1;
    if (hops % HOPS_PER_STEP === 0) scope.meter.spend(1);
    if (local.kind === 'name') {
      if (local.name === name) return local.value;
    } else {
      const entry = entryOf(local.entries, name);
      if (entry !== undefined) return entry;
    }
  }
  return undefined;
}
