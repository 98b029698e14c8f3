import { FeelDate, FeelDateTime, FeelTime } from 'feelin';
import { TEXT_LENGTH_MAX } from '../bounds.ts';
import { requireLength } from '../evaluation/compilers/collections.ts';
import { fault } from '../evaluation/fault.ts';
import { described } from '../values/described.ts';
import { isList, type Value } from '../values/value.ts';
import type { Parameter } from './parameter.ts';
import type { CallSite, Signature } from './signature.ts';

/** Items that a built-in function goes through in the time of one step. */
const ITEMS_PER_STEP = 8;

/** Reads the arguments by the parameters and calls: null where one is null that must not be, a fault where a type is wrong. */
export function bind(
  name: string,
  signature: Signature,
  values: readonly (Value | undefined)[],
  by: 'position' | 'name',
  site: CallSite,
): Value {
  const taken: unknown[] = [];
  for (const [index, parameter] of signature.parameters.entries()) {
    const isGathered = parameter.presence === 'rest' || parameter.presence === 'items';
    const read = isGathered
      ? readAll(name, parameter, gathered(parameter, values.slice(index), by), site)
      : readOne(name, parameter, values[index], site);
    if (read === null) return null;
    taken.push(read.taken);
  }
  return measured(signature.call(taken, site), site);
}

interface Read {
  readonly taken: unknown;
}

function readOne(name: string, parameter: Parameter<unknown>, value: Value | undefined, site: CallSite): Read | null {
  if (value === undefined) return { taken: undefined };
  if (value === null) {
    if (parameter.takesNull) return { taken: null };
    return parameter.presence === 'optional' ? { taken: undefined } : null;
  }
  pay(value, site);
  const taken = parameter.read(value) ?? readSingle(parameter, value);
  if (taken === undefined)
    fault(`Expected ${parameter.expected} as "${parameter.name}" of ${name}(); found ${described(value)}`, site.place);
  return { taken };
}

function readAll(name: string, parameter: Parameter<unknown>, values: readonly Value[], site: CallSite): Read | null {
  const taken: unknown[] = [];
  for (const value of values) {
    const read = readOne(name, parameter, value, site);
    if (read === null) return null;
    if (Array.isArray(read.taken)) taken.push(read.taken[0]);
    else taken.push(read.taken);
  }
  return { taken };
}

/** `sum(list)` and `sum(a, b)` are the same; by name there is only the list. */
function gathered(
  parameter: Parameter<unknown>,
  values: readonly (Value | undefined)[],
  by: 'position' | 'name',
): readonly Value[] {
  const given = values.filter((value) => value !== undefined);
  const [only] = given;
  const standsForAll =
    given.length === 1 && only !== undefined && isList(only) && (parameter.presence === 'items' || by === 'name');
  return standsForAll ? only : given;
}

/** A list of one is taken as its item where no list is wanted (DMN 1.5, 10.3.2.9.4). */
function readSingle(parameter: Parameter<unknown>, value: Value): unknown {
  const [item] = isList(value) && value.length === 1 ? value : [];
  return item === undefined || item === null ? undefined : parameter.read(item);
}

function pay(value: Value, { scope }: CallSite): void {
  if (typeof value === 'string') scope.meter.spendText(value.length);
  else if (isList(value)) scope.meter.spend(value.length / ITEMS_PER_STEP);
  else if (value instanceof FeelDate || value instanceof FeelDateTime || value instanceof FeelTime)
    scope.meter.spendDate();
}

function measured(value: Value, site: CallSite): Value {
  if (typeof value === 'number' && !Number.isFinite(value))
    fault('Expected a finite result of the function; found none', site.place);
  if (isList(value)) requireLength(value.length, site.place);
  if (typeof value === 'string' && value.length > TEXT_LENGTH_MAX) {
    fault(`Expected a text of at most ${TEXT_LENGTH_MAX} characters; found ${value.length}`, site.place);
  }
  pay(value, site);
  return typeof value === 'number' ? value + 0 : value;
}
