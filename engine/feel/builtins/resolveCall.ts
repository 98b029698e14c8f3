import { fail, ok, type Result } from '../../core/result.ts';
import type { Expression, Given, NamedArgument } from '../syntax/expression.ts';
import type { Parameter } from './parameter.ts';
import type { Builtin, Signature } from './signature.ts';

export interface ResolvedCall {
  readonly signature: Signature;
  /** In the order of the parameters, those of `rest` behind the others; null where none is given. */
  readonly values: readonly (Expression | null)[];
}

/** Which way to call a built-in function the arguments fit, which needs no value to be known. */
export function resolveCall(name: string, builtin: Builtin, given: Given): Result<ResolvedCall, string> {
  if (given.by === 'position') {
    const { length } = given.values;
    const signature = builtin.find((each) => length >= leastOf(each) && length <= mostOf(each));
    if (signature !== undefined) return ok({ signature, values: given.values });
    return fail(`Expected ${waysOf(name, builtin)}; found ${length} arguments`);
  }
  const named = new Map(given.values.map(({ name: key, value }: NamedArgument) => [key, value]));
  const signature = builtin.find(({ parameters }) => fits(parameters, named));
  if (signature === undefined)
    return fail(`Expected ${waysOf(name, builtin)}; found ${name}(${[...named.keys()].join(', ')})`);
  return ok({ signature, values: signature.parameters.map((parameter) => named.get(parameter.name) ?? null) });
}

function fits(parameters: readonly Parameter<unknown>[], named: ReadonlyMap<string, Expression>): boolean {
  const areKnown = [...named.keys()].every((key) => parameters.some(({ name }) => name === key));
  return areKnown && parameters.every(({ name, presence }) => named.has(name) || presence === 'optional');
}

const leastOf = ({ parameters }: Signature): number =>
  parameters.filter(({ presence }) => presence === 'required' || presence === 'items').length;

const mostOf = ({ parameters }: Signature): number =>
  parameters.some(({ presence }) => presence === 'rest' || presence === 'items') ? Infinity : parameters.length;

const waysOf = (name: string, builtin: Builtin): string =>
  builtin.map(({ parameters }) => `${name}(${parameters.map(written).join(', ')})`).join(' or ');

function written({ name, presence }: Parameter<unknown>): string {
  switch (presence) {
    case 'required':
      return name;
    case 'optional':
      return `${name}?`;
    case 'rest':
    case 'items':
      return `${name}…`;
  }
}
