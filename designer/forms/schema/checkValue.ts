import type { Json } from '../../../engine/core/expressions.ts';
import type { Schema } from './schema.ts';

/** A rule that a value breaks: where, and by which keyword of the schema. The server says the same of what it refuses. */
export interface Fault {
  readonly place: string;
  readonly keyword: string;
}

/**
 * Checks a value as the server will, so that people hear at once. A content-security policy without `eval` rules out the compiled
 * validators of the server, so this reads the schema itself; the server has the last word.
 */
export function checkValue(schema: Schema, value: Json, place = ''): readonly Fault[] {
  const fault = (keyword: string): Fault => ({ place, keyword });
  return [
    ...(isOfType(schema, value) ? [] : [fault('type')]),
    ...(schema.enum !== undefined && !schema.enum.some((each) => isSame(each, value)) ? [fault('enum')] : []),
    ...(schema.const !== undefined && !isSame(schema.const, value) ? [fault('const')] : []),
    ...(typeof value === 'string' ? faultsOfText(schema, value).map(fault) : []),
    ...(typeof value === 'number' ? faultsOfNumber(schema, value).map(fault) : []),
    ...(Array.isArray(value) ? faultsOfList(schema, value as readonly Json[], place) : []),
    ...(isObject(value) ? faultsOfObject(schema, value, place) : []),
    ...faultsOfBranches(schema, value, place),
  ];
}

function faultsOfText(
  { minLength = 0, maxLength = Infinity, pattern, format }: Schema,
  value: string,
): readonly string[] {
  const length = [...value].length;
  return [
    ...(length < minLength ? ['minLength'] : []),
    ...(length > maxLength ? ['maxLength'] : []),
    ...(pattern !== undefined && !new RegExp(pattern, 'u').test(value) ? ['pattern'] : []),
    ...(format !== undefined && !(formats[format]?.test(value) ?? true) ? ['format'] : []),
  ];
}

const formats: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
};

const faultsOfNumber = ({ minimum = -Infinity, maximum = Infinity }: Schema, value: number): readonly string[] => [
  ...(value < minimum ? ['minimum'] : []),
  ...(value > maximum ? ['maximum'] : []),
];

function faultsOfList(schema: Schema, value: readonly Json[], place: string): readonly Fault[] {
  const { minItems = 0, maxItems = Infinity, items } = schema;
  return [
    ...(value.length < minItems ? [{ place, keyword: 'minItems' }] : []),
    ...(value.length > maxItems ? [{ place, keyword: 'maxItems' }] : []),
    ...(items === undefined ? [] : value.flatMap((item, index) => checkValue(items, item, `${place}/${index}`))),
  ];
}

type JsonObject = { readonly [key: string]: Json };

function faultsOfObject(schema: Schema, value: JsonObject, place: string): readonly Fault[] {
  const { required = [], properties = {}, additionalProperties = true } = schema;
  const unknown = additionalProperties ? [] : Object.keys(value).filter((name) => !(name in properties));
  return [
    ...required.filter((name) => !(name in value)).map((name) => ({ place: `${place}/${name}`, keyword: 'required' })),
    ...unknown.map((name) => ({ place: `${place}/${name}`, keyword: 'additionalProperties' })),
    ...Object.entries(properties).flatMap(([name, inner]) => {
      const item = value[name];
      return item === undefined ? [] : checkValue(inner, item, `${place}/${name}`);
    }),
  ];
}

function faultsOfBranches(schema: Schema, value: Json, place: string): readonly Fault[] {
  const { allOf = [], oneOf, if: condition, then = {}, else: otherwise = {} } = schema;
  const branch = condition === undefined ? {} : holds(condition, value) ? then : otherwise;
  const matching = oneOf?.filter((each) => holds(each, value)).length ?? 1;
  return [
    ...allOf.flatMap((each) => checkValue(each, value, place)),
    ...(matching === 1 ? [] : [{ place, keyword: 'oneOf' }]),
    ...(branch === schema || Object.keys(branch).length === 0 ? [] : checkValue(branch, value, place)),
  ];
}

const holds = (schema: Schema, value: Json): boolean => checkValue(schema, value).length === 0;

function isOfType({ type }: Schema, value: Json): boolean {
  if (type === undefined) return true;
  const types = typeof type === 'string' ? [type] : type;
  return types.some((each) => {
    switch (each) {
      case 'null':
        return value === null;
      case 'array':
        return Array.isArray(value);
      case 'object':
        return isObject(value);
      case 'integer':
        return Number.isInteger(value);
      case 'string':
      case 'number':
      case 'boolean':
        return typeof value === each;
    }
  });
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (one: Json, other: Json): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);
