import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { openApiDocument } from '../../engine/contract/openapi.ts';

const path = join(import.meta.dirname, '../../designer/api/schema.d.ts');

const HEAD = `/** The web API as types, from its OpenAPI document. Written by \`npm run api-types\`; never by hand. */\n\n`;

describe('the types of the API client', () => {
  test('are those of the OpenAPI document; npm run api-types writes them', async () => {
    const wanted = await typesOfTheApi();
    if (process.env['AFTERCARE_WRITE_API_TYPES'] === '1') writeFileSync(path, wanted);
    expect(readFileSync(path, 'utf8')).toBe(wanted);
  });
});

async function typesOfTheApi(): Promise<string> {
  const document = JSON.parse(JSON.stringify(openApiDocument('0.0.0')));
  const nodes = await openapiTS(document, { alphabetize: true });
  const options = await resolveConfig(path);
  return format(HEAD + astToString(nodes), { ...options, parser: 'typescript' });
}
