import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '../../engine/contract/operation.ts';
import { operations } from '../../engine/contract/operations/index.ts';
import { problemKinds } from '../../engine/contract/problemKinds.ts';

const folder = join(import.meta.dirname, '../../docs/reference');
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

const problemRows = Object.entries(problemKinds).map(
  ([code, { status, title }]) => `| \`${code}\` | ${status} | ${title.en} | ${title['zh-CN']} |`,
);

const operationRows = Object.values<Operation>(operations).map(
  ({ method, path, access, summary }) => `| \`${method.toUpperCase()} /api${path}\` | ${access} | ${summary.en} |`,
);

describe('documents of the web API', () => {
  test('have a row for every problem code, and for no other', () => {
    const rows = textOf('problems.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows).toEqual(problemRows);
  });

  test('have a row for every operation, and for no other', () => {
    const rows = textOf('api.md')
      .split('\n')
      .filter((line) => /^\| `(GET|POST|PUT|PATCH|DELETE) /.test(line));
    expect(rows).toEqual(operationRows);
  });
});
