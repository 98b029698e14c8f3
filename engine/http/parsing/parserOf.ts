import type { Static, TSchema } from '@sinclair/typebox';
import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { ProblemPart } from '../../contract/schemas/problem.ts';
import { Refused } from '../problems/refused.ts';

/** Where a value comes from; texts of addresses become numbers and booleans where the schema says so. */
export type Source = 'body' | 'query' | 'path';

export type Parse<Schema extends TSchema> = (value: unknown) => Static<Schema>;

const PROBLEMS_MAX = 50;
/** What is longer is told of its first problem only: a list of all could be longer than memory. */
const THOROUGH_LENGTH_MAX = 65_536;

const strict = { strict: true, strictTypes: false, strictRequired: false, useDefaults: true } as const;
const readers = {
  body: newAjv({ ...strict }),
  thoroughBody: newAjv({ ...strict, allErrors: true }),
  text: newAjv({ ...strict, coerceTypes: true, allErrors: true }),
};

function newAjv(options: ConstructorParameters<typeof Ajv>[0]): Ajv {
  const ajv = new Ajv(options);
  formats.default(ajv);
  return ajv;
}

/** Compiled once. What comes out is as the schema says, defaults filled in; what cannot be is refused by its place. */
export function parserOf<Schema extends TSchema>(schema: Schema, source: Source): Parse<Schema> {
  const validate = compiled(source === 'body' ? readers.body : readers.text, schema);
  return (value) => {
    if (validate(value)) return value; // the one decoder: ajv has just said so
    throw refusedFor(errorsOf(value, schema, source, validate), source);
  };
}

function errorsOf(value: unknown, schema: TSchema, source: Source, validate: ValidateFunction): readonly ErrorObject[] {
  const first = validate.errors ?? [];
  if (source !== 'body' || JSON.stringify(value).length > THOROUGH_LENGTH_MAX) return first;
  const thorough = compiled(readers.thoroughBody, schema);
  return thorough(value) ? first : (thorough.errors ?? first);
}

/** Ajv remembers what it has compiled: a schema that several operations share is compiled once for all of them. */
const compiled = (ajv: Ajv, schema: TSchema): ValidateFunction => ajv.compile(schema);

function refusedFor(errors: readonly ErrorObject[], source: Source): Refused {
  const problems = errors.slice(0, PROBLEMS_MAX).map((error) => partOf(error, source));
  const [first] = problems;
  const place = first?.place ?? source;
  const expected = first?.expected ?? 'what the schema says';
  return new Refused('invalidRequest', {
    detail: `Expected ${expected} at ${place === '' ? 'the body' : place}, found something else`,
    place,
    expected,
    problems,
  });
}

const partOf = ({ instancePath, keyword, message, params }: ErrorObject, source: Source): ProblemPart => ({
  place: placeOf(instancePath + nameIn(params), source),
  code: keyword,
  expected: expectedBy(keyword, message, params),
});

/** A property that is missing or too much is named in the parameters of the error. */
function nameIn(params: Readonly<Record<string, unknown>>): string {
  const name = params['missingProperty'] ?? params['additionalProperty'];
  return typeof name === 'string' ? `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` : '';
}

const placeOf = (pointer: string, source: Source): string =>
  source === 'body' ? pointer : `${source}.${pointer.slice(1)}`;

function expectedBy(keyword: string, message: string | undefined, params: Readonly<Record<string, unknown>>): string {
  if (keyword === 'additionalProperties') return 'no such property';
  if (keyword === 'enum' || keyword === 'const')
    return `one of ${JSON.stringify(params['allowedValues'] ?? params['allowedValue'])}`;
  return (message ?? 'what the schema says').replace(/^must /, 'it to ');
}
