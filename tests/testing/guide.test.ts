import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorld } from '../../engine/testing/index.ts';

const textOf = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');

describe('the guide to testing a process', () => {
  const guide = textOf('docs/guides/test-a-process.md');

  test.each(['tests/testing/example.test.ts', 'tests/testing/example/order.bpmn'])('shows %s as it runs', (path) => {
    expect(guide).toContain(`\n${textOf(path)}\`\`\`\n`);
  });

  test('has a row for each command and question, and for no other', () => {
    const rows = [...guide.matchAll(/^\| `(\w+)\(/gm)].map(([, name = '']) => name);
    expect(rows.toSorted()).toEqual(Object.keys(createWorld()).toSorted());
  });
});
