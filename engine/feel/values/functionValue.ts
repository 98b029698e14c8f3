import type { Value } from './value.ts';

/** A function that the expression defines. Built-in functions are called by name and are never values. */
export class FunctionValue {
  readonly parameters: readonly string[];
  readonly call: (values: readonly Value[]) => Value;

  constructor(parameters: readonly string[], call: (values: readonly Value[]) => Value) {
    this.parameters = parameters;
    this.call = call;
  }
}
