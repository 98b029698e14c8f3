import { fault } from '../evaluation/fault.ts';
import { contextOf, entryOf, FORBIDDEN_KEY } from '../values/contextOf.ts';
import { described } from '../values/described.ts';
import { isContext, isList, type ContextValue, type Value } from '../values/value.ts';
import { any, context, items, nullable } from './parameter.ts';
import { taking, type Builtin, type CallSite } from './signature.ts';

/** DMN 1.5, 10.3.4.10, table 83. */
export const contexts = {
  'get value': [taking([context('m'), any('key')], reached), taking([context('m'), any('keys')], reached)],
  'get entries': [
    taking([context('m')], ([from]) =>
      Object.entries(from).map(([key, value]) => contextOf(Object.entries({ key, value }))),
    ),
  ],
  context: [
    taking([items(context('entries'))], ([entries], { place }) => {
      const keys = entries.map((entry) => keyOf(entryOf(entry, 'key') ?? null, place));
      const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
      if (repeated !== undefined) fault(`Expected each key once; found ${JSON.stringify(repeated)} again`, place);
      return contextOf(
        entries.map((entry, index): [string, Value] => [keys[index] ?? '', entryOf(entry, 'value') ?? null]),
      );
    }),
  ],
  'context put': [
    taking([context('context'), any('key'), nullable(any('value'))], placed),
    taking([context('context'), any('keys'), nullable(any('value'))], placed),
  ],
  'context merge': [
    taking([items(context('contexts'))], ([all]) => contextOf(all.flatMap((each) => Object.entries(each)))),
  ],
} satisfies Readonly<Record<string, Builtin>>;

/** One key, or a list of keys that leads inwards. */
const pathOf = (keys: Value): readonly Value[] => (isList(keys) ? keys : [keys]);

function reached([from, keys]: readonly [ContextValue, Value], { place }: CallSite): Value {
  return pathOf(keys).reduce<Value>(
    (value, key) => (isContext(value) ? (entryOf(value, keyOf(key, place)) ?? null) : null),
    from,
  );
}

function placed([into, keys, value]: readonly [ContextValue, Value, Value], site: CallSite): Value {
  return put(into, pathOf(keys), value, site);
}

function put(into: ContextValue, keys: readonly Value[], value: Value, site: CallSite): ContextValue {
  const [first = null, ...others] = keys;
  const key = keyOf(first, site.place);
  site.scope.meter.spend(Object.keys(into).length);
  if (others.length === 0) return contextOf([...Object.entries(into), [key, value]]);
  const inner = entryOf(into, key) ?? contextOf([]);
  if (!isContext(inner)) return fault(`Expected a context at "${key}"; found ${described(inner)}`, site.place);
  return contextOf([...Object.entries(into), [key, put(inner, others, value, site)]]);
}

function keyOf(key: Value, place: CallSite['place']): string {
  if (typeof key !== 'string') return fault(`Expected a string as key; found ${described(key)}`, place);
  return key === FORBIDDEN_KEY ? fault(`Expected another key than ${FORBIDDEN_KEY}, which is reserved`, place) : key;
}
