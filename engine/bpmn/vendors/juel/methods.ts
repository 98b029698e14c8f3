import type { Juel } from './expression.ts';
import { call, entryOf, feel, infix, level, named, tight } from './feel.ts';
import type { Feel } from './feel.ts';
import { containedIn, durationOf, emptyOf } from './functions.ts';
import { Untranslatable } from './untranslatable.ts';

type Translate = (expression: Juel) => Feel;

/** A method call on a value that FEEL can say otherwise; on a bean it cannot. */
export function methodCall(of: Juel, name: string, given: readonly Juel[], translate: Translate): Feel {
  const found =
    of.kind === 'name' && of.name === 'execution'
      ? ofExecution(name, given)
      : ofValue(translate(of), name, given, translate);
  if (found !== null) return found;
  const called = `${of.kind === 'name' ? of.name : '…'}.${name}(…)`;
  throw new Untranslatable(`FEEL cannot call the method ${called}`, `FEEL 无法调用方法 ${called}`);
}

const aboutInstance: { readonly [name: string]: string | undefined } = {
  processInstanceId: 'processInstance.id',
  getProcessInstanceId: 'processInstance.id',
  processBusinessKey: 'processInstance.businessKey',
  getProcessBusinessKey: 'processInstance.businessKey',
  businessKey: 'processInstance.businessKey',
  getBusinessKey: 'processInstance.businessKey',
  processInstanceBusinessKey: 'processInstance.businessKey',
  getProcessInstanceBusinessKey: 'processInstance.businessKey',
};

const readers: ReadonlySet<string> = new Set(['getVariable', 'getVariableLocal']);

const askers: ReadonlySet<string> = new Set(['hasVariable', 'hasVariableLocal']);

function ofExecution(name: string, given: readonly Juel[]): Feel | null {
  const [first] = given;
  if (given.length === 0) {
    const text = Object.hasOwn(aboutInstance, name) ? aboutInstance[name] : undefined;
    return text === undefined ? null : feel(text);
  }
  if (given.length > 1 || first?.kind !== 'constant' || typeof first.value !== 'string') return null;
  const variable = feel(named(first.value));
  if (readers.has(name)) return variable;
  return askers.has(name) ? infix(variable, '!=', feel('null'), level.comparison) : null;
}

type Method = (of: Feel, ...given: readonly Feel[]) => Feel;

/** By name and number of arguments. */
const methods: { readonly [signature: string]: Method | undefined } = {
  'equals/1': (of, other = nothing) => infix(of, '=', other, level.comparison),
  'equalsIgnoreCase/1': (of, other = nothing) =>
    infix(call('lower case', of), '=', call('lower case', other), level.comparison),
  'contains/1': (of, part = nothing) => containedIn(of, part),
  'containsKey/1': (of, key = nothing) => infix(call('get value', of, key), '!=', nothing, level.comparison),
  'hasProp/1': (of, key = nothing) => infix(call('get value', of, key), '!=', nothing, level.comparison),
  'startsWith/1': (of, start = nothing) => call('starts with', of, start),
  'endsWith/1': (of, end = nothing) => call('ends with', of, end),
  'concat/1': (of, end = nothing) => infix(of, '+', end, level.sum),
  'length/0': (of) => call('string length', of),
  'size/0': (of) => call('count', of),
  'isEmpty/0': (of) => emptyOf(of),
  'toUpperCase/0': (of) => call('upper case', of),
  'toLowerCase/0': (of) => call('lower case', of),
  'toString/0': (of) => call('string', of),
};

/** What converts between types that FEEL does not tell apart. */
const conversions: ReadonlySet<string> = new Set([
  ...['intValue', 'longValue', 'doubleValue', 'floatValue', 'booleanValue'],
  ...['value', 'stringValue', 'numberValue', 'boolValue', 'elements', 'toDate', 'longValueExact'],
]);

const spans: { readonly [unit: string]: ((count: number) => string) | undefined } = {
  Seconds: (count) => `PT${count}S`,
  Minutes: (count) => `PT${count}M`,
  Hours: (count) => `PT${count}H`,
  Days: (count) => `P${count}D`,
  Weeks: (count) => `P${count * 7}D`,
  Months: (count) => `P${count}M`,
  Years: (count) => `P${count}Y`,
};

const nothing = feel('null');

function ofValue(of: Feel, name: string, given: readonly Juel[], translate: Translate): Feel | null {
  const signature = `${name}/${given.length}`;
  const method = Object.hasOwn(methods, signature) ? methods[signature] : undefined;
  if (method !== undefined) return method(of, ...given.map(translate));
  if (given.length === 0) return conversions.has(name) ? of : gotten(of, name);
  const [first] = given;
  if (given.length > 1 || first?.kind !== 'constant') return null;
  if (typeof first.value === 'string') return name === 'get' || name === 'prop' ? entryOf(of, first.value) : null;
  if (typeof first.value !== 'number' || !Number.isInteger(first.value)) return null;
  return name === 'get' ? feel(`${tight(of)}[${first.value + 1}]`) : moved(of, name, first.value);
}

/** `getName()` and `isOpen()` read what a bean calls `name` and `open`. */
function gotten(of: Feel, name: string): Feel | null {
  const [, property] = /^(?:get|is)(\p{Lu}.*)$/u.exec(name) ?? [];
  return property === undefined ? null : entryOf(of, property.charAt(0).toLowerCase() + property.slice(1));
}

function moved(of: Feel, name: string, count: number): Feel | null {
  const [, direction, unit = ''] = /^(plus|minus)(\w+)$/.exec(name) ?? [];
  const span = Object.hasOwn(spans, unit) ? spans[unit] : undefined;
  if (direction === undefined || span === undefined) return null;
  return infix(of, direction === 'plus' ? '+' : '-', durationOf(span(count)), level.sum);
}
