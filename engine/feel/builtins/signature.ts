import type { Scope } from '../evaluation/scope.ts';
import type { Place } from '../syntax/place.ts';
import type { Value } from '../values/value.ts';
import type { Parameter } from './parameter.ts';

/** Where a built-in function is called: some need the clock, all pay for what they do. */
export interface CallSite {
  readonly scope: Scope;
  readonly place: Place;
}

/** One way to call a built-in function. */
export interface Signature {
  readonly parameters: readonly Parameter<unknown>[];
  readonly call: (taken: readonly unknown[], site: CallSite) => Value;
}

/** All ways to call one, told apart by how many arguments or which names are given. */
export type Builtin = readonly Signature[];

type Taken<Parameters extends readonly Parameter<unknown>[]> = {
  readonly [Index in keyof Parameters]: Parameters[Index] extends Parameter<infer Type> ? Type : never;
};

/** Ties what a function takes to the parameters that read it. */
export function taking<const Parameters extends readonly Parameter<unknown>[]>(
  parameters: Parameters,
  call: (taken: Taken<Parameters>, site: CallSite) => Value,
): Signature {
  // `bind` hands over exactly what the parameters have read, in their order.
  return { parameters, call: (taken, site) => call(taken as Taken<Parameters>, site) };
}
