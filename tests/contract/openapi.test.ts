import { openApiDocument } from '../../engine/contract/openapi.ts';
import { operations } from '../../engine/contract/operations/index.ts';
import type { Operation } from '../../engine/contract/operation.ts';
import { pathOf } from '../../engine/contract/paths.ts';

const all = Object.entries<Operation>(operations);

describe('the OpenAPI document', () => {
  test('is as it was released', () => {
    expect(openApiDocument('0.0.0')).toMatchSnapshot();
  });

  test('refers only to what it has', () => {
    const document = openApiDocument('0.0.0') as { components: { schemas: Record<string, unknown> } };
    const names = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name = '']) => name);
    expect(names.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });
});

describe('an operation', () => {
  test('has an address of its own', () => {
    const addresses = all.map(([, { method, path }]) => `${method} ${path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test.each(all)('%s declares each parameter of its address', (_, { path, params }) => {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(params.properties)).toEqual(named);
  });

  test.each(all)('%s is told in both languages and refuses what it does not know', (_, { summary, query, body }) => {
    expect(summary['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(summary.en).toMatch(/^[A-Z]/);
    expect(query['additionalProperties']).toBe(false);
    if (body !== null) expect(body['additionalProperties']).toBe(false);
  });

  test('has its address filled in with escapes', () => {
    expect(pathOf('listVersions', { process: 'a/b c' })).toBe('/api/processes/a%2Fb%20c/versions');
  });
});
