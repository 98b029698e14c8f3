import { LIST_ITEMS_MAX } from '../bounds.ts';
import { truthOf } from '../evaluation/compilers/logic.ts';
import { fault } from '../evaluation/fault.ts';
import { described } from '../values/described.ts';
import { areEqual } from '../values/equality.ts';
import type { FunctionValue } from '../values/functionValue.ts';
import { isList, type ListValue, type Value } from '../values/value.ts';
import { distinct } from './distinct.ts';
import { any, items, lambda, list, nullable, optional, positionOrMatch, rest, truth, whole } from './parameter.ts';
import { positionIn } from './position.ts';
import { taking, type Builtin, type CallSite } from './signature.ts';

/** DMN 1.5, 10.3.4.4 and 10.3.4.9, tables 77 and 82. */
export const lists = {
  count: [taking([list('list')], ([values]) => values.length)],
  'list contains': [
    taking([list('list'), nullable(any('element'))], ([values, element], { scope }) =>
      values.some((value) => areEqual(value, element, scope.meter)),
    ),
  ],
  'index of': [
    taking([list('list'), nullable(any('match'))], ([values, match], { scope }) =>
      values.flatMap((value, index) => (areEqual(value, match, scope.meter) ? [index + 1] : [])),
    ),
  ],
  all: [
    taking([items(nullable(truth('list')))], ([values]) =>
      values.includes(false) ? false : values.includes(null) ? null : true,
    ),
  ],
  any: [
    taking([items(nullable(truth('list')))], ([values]) =>
      values.includes(true) ? true : values.includes(null) ? null : false,
    ),
  ],
  sublist: [
    taking([list('list'), whole('start position'), optional(whole('length'))], ([values, start, length], { place }) => {
      const from = positionIn(values.length, start, place);
      return values.slice(from, length === undefined ? undefined : from + Math.max(0, length));
    }),
  ],
  append: [taking([list('list'), rest(nullable(any('item')))], ([values, added]) => [...values, ...added])],
  concatenate: [taking([rest(list('list'))], ([parts]) => parts.flat())],
  'insert before': [
    taking([list('list'), whole('position'), nullable(any('newItem'))], ([values, position, added], { place }) =>
      values.toSpliced(positionIn(values.length + (position > 0 ? 1 : 0), position, place), 0, added),
    ),
  ],
  remove: [
    taking([list('list'), whole('position')], ([values, position], { place }) =>
      values.toSpliced(positionIn(values.length, position, place), 1),
    ),
  ],
  'list replace': [
    taking([list('list'), positionOrMatch('position'), nullable(any('newItem'))], replaced),
    taking([list('list'), positionOrMatch('match'), nullable(any('newItem'))], replaced),
  ],
  reverse: [taking([list('list')], ([values]) => values.toReversed())],
  union: [taking([rest(list('list'))], ([parts], { scope }) => distinct(parts.flat(), scope.meter))],
  'distinct values': [taking([list('list')], ([values], { scope }) => distinct(values, scope.meter))],
  flatten: [taking([list('list')], ([values], site) => flattened(values, site))],
  sort: [
    taking([list('list'), lambda('precedes')], ([values, precedes], site) =>
      values.toSorted((left, right) =>
        holds(precedes, [left, right], site) ? -1 : holds(precedes, [right, left], site) ? 1 : 0,
      ),
    ),
  ],
} satisfies Readonly<Record<string, Builtin>>;

function replaced(
  [values, which, added]: readonly [ListValue, number | FunctionValue, Value],
  site: CallSite,
): ListValue {
  if (typeof which === 'number') return values.with(positionIn(values.length, which, site.place), added);
  return values.map((value) => (holds(which, [value, added], site) ? added : value));
}

function holds(condition: FunctionValue, values: readonly Value[], { place }: CallSite): boolean {
  const { length } = condition.parameters;
  if (length !== values.length)
    fault(`Expected a function of ${values.length} parameters; found one of ${length}`, place);
  return truthOf(condition.call(values), 'from the function', place) === true;
}

function flattened(values: ListValue, { scope, place }: CallSite): ListValue {
  const flat: Value[] = [];
  function visit(list: ListValue): void {
    for (const value of list) {
      scope.meter.spend(1);
      if (isList(value)) visit(value);
      else flat.push(value);
      if (flat.length > LIST_ITEMS_MAX)
        fault(`Expected at most ${LIST_ITEMS_MAX} items; found more in ${described(values)}`, place);
    }
  }
  visit(values);
  return flat;
}
