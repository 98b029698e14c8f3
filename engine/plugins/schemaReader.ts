import type { TObject } from '@sinclair/typebox';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { ok, fail, type Result } from '../core/result.ts';

type Properties<Value> = Readonly<Record<string, Value>>;

/** Takes what a schema names out of candidates; the failure is a list of problems. */
export type SchemaReader<Value> = (candidates: Properties<Value>) => Result<Properties<Value>, readonly string[]>;

/** Shared, because each instance compiles the schema of schemas anew. */
const ajv = new Ajv({
  addUsedSchema: false, // the same `$id` may stand in two plugins
  allErrors: true,
  strictTuples: false,
  strictTypes: false,
  useDefaults: true,
  verbose: true,
});
ajv.addKeyword('secret');
addFormats.default(ajv);

/**
 * Compiles an object schema; throws when it does not compile. Candidates are copied, so that a plugin changes nothing
 * of ours; those the schema does not name are left out; nothing is coerced. A null where the schema wants none counts as
 * absent, because expressions have no other word for it.
 */
export function schemaReader<Value>(subject: string, schema: TObject): SchemaReader<Value> {
  const validate = ajv.compile({ ...schema, additionalProperties: true });
  const names = Object.keys(schema.properties);
  const nullable = nullableOf(schema);

  return (candidates) => {
    const taken: Record<string, Value> = {};
    for (const name of names) {
      const candidate = Object.hasOwn(candidates, name) ? candidates[name] : undefined;
      if (candidate === undefined) continue;
      if (candidate !== null || nullable.has(name)) taken[name] = structuredClone(candidate);
    }
    return validate(taken) ? ok(taken) : fail(problemsOf(subject, validate));
  };
}

/** The properties that may be null: those that do not mind when all of them are. */
function nullableOf({ properties }: TObject): ReadonlySet<string> {
  const names = Object.keys(properties);
  const validate = ajv.compile({ type: 'object', properties });
  validate(Object.fromEntries(names.map((name) => [name, null])));
  const places = new Set((validate.errors ?? []).map(({ instancePath }) => instancePath));
  return new Set(names.filter((name) => !places.has(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)));
}

const PROBLEMS_MAX = 10;

/** What a union says about each of its branches only repeats that none of them fits. */
function problemsOf(subject: string, { errors }: ValidateFunction): readonly string[] {
  const all = errors ?? [];
  const unions = all
    .filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
    .map((error) => error.schemaPath);
  const told = all.filter(({ schemaPath }) => !unions.some((union) => schemaPath.startsWith(`${union}/`)));
  return told.slice(0, PROBLEMS_MAX).map((error) => problemOf(subject, error));
}

function problemOf(subject: string, error: ErrorObject): string {
  const place = error.instancePath.slice(1).replaceAll('/', '.');
  if (error.keyword === 'required') {
    const missing = String(error.params['missingProperty']);
    return `Expected ${subject} "${place === '' ? missing : `${place}.${missing}`}", found nothing`;
  }
  const what = place === '' ? subject : `${subject} "${place}"`;
  const expected = (error.message ?? 'must be valid').replace(/^must /, 'to ');
  return `Expected ${what} ${expected}, found ${isSecret(error) ? 'something else' : shown(error.data)}`;
}

const isSecret = ({ parentSchema }: ErrorObject): boolean => parentSchema?.['secret'] === true;

const SHOWN_CHARACTERS_MAX = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= SHOWN_CHARACTERS_MAX ? text : `${text.slice(0, SHOWN_CHARACTERS_MAX)}…`;
}
