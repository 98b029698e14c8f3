import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formatsModule from 'ajv-formats';
import fc from 'fast-check';
import type { Json } from '../../engine/core/expressions.ts';
import { checkValue } from '../../designer/forms/schema/checkValue.ts';
import { schemaAt } from '../../designer/forms/schema/schema.ts';
import type { Schema } from '../../designer/forms/schema/schema.ts';

const definitions = join(import.meta.dirname, '../../definitions');

const forms = readdirSync(definitions, { recursive: true, encoding: 'utf8' })
  .filter((path) => /forms[/\\].*\.json$/.test(path))
  .map((path) => [path, JSON.parse(readFileSync(join(definitions, path), 'utf8')).schema as Schema] as const);

const addFormats = formatsModule as unknown as (ajv: Ajv2020) => void;

describe('the browser checks a form', () => {
  test.each(forms)('%s as the server does', (_, schema) => {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats(ajv);
    const validate = ajv.compile(schema);
    fc.assert(
      fc.property(valuesFor(schema), (value) => {
        const places = checkValue(schema, value).map(({ place, keyword }) => `${place} ${keyword}`);
        expect({ value, places: places.sort() }).toEqual({
          value,
          places: validate(value) ? [] : said(validate).sort(),
        });
      }),
      { numRuns: 60 },
    );
  });

  test('and finds what it says of a place', () => {
    const schema: Schema = {
      properties: { rows: { type: 'array', items: { properties: { 'a/b': { minimum: 2 } } } } },
    };
    expect(schemaAt(schema, '/rows/3/a~1b')).toEqual({ minimum: 2 });
    expect(schemaAt(schema, '/nothing/like/it')).toEqual({});
  });
});

/** What ajv found, as ours says it; that a branch failed is told by what failed in it. */
function said({ errors }: { readonly errors?: Ajv2020['errors'] }): string[] {
  return (errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, keyword, params }) => {
      const name = params['missingProperty'] ?? params['additionalProperty'];
      return `${instancePath}${name === undefined ? '' : `/${String(name)}`} ${keyword}`;
    });
}

/** Values that a schema nearly allows: right and wrong ones of each kind. */
function valuesFor(schema: Schema): fc.Arbitrary<Json> {
  if (schema.properties !== undefined) {
    const fields = Object.fromEntries(Object.entries(schema.properties).map(([name, each]) => [name, valuesFor(each)]));
    return fc
      .record({ ...fields, stranger: fc.constant('x') }, { requiredKeys: [] })
      .map((value): Json => value as { [name: string]: Json });
  }
  if (schema.items !== undefined) return fc.array(valuesFor(schema.items), { maxLength: 3 });
  const listed = (schema.enum ?? []).map((value) => fc.constant<Json>(value));
  const near = [schema.minimum ?? 0, schema.maximum ?? 0, (schema.minimum ?? 0) - 1, (schema.maximum ?? 0) + 1, 1.5];
  const texts = ['', 'x', '0571', '13800000001', '2026-02-03', '2026-02-03T04:05:06Z', '09:30', 'x'.repeat(300)];
  return fc.oneof(
    ...listed,
    fc.constantFrom<Json>(...near),
    fc.constantFrom<Json>(...texts),
    fc.constantFrom<Json>(true, false, null),
  );
}
