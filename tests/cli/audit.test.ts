import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportedLine } from '../../engine/cli/journal/exportedLine.ts';
import type { Database } from '../../engine/store/database.ts';
import { openEmbedded } from '../../engine/store/embedded.ts';
import { migratedArchive } from '../support/embeddedTemplate.ts';
import { TENANT } from '../support/engine.ts';
import { textOf } from '../tidy/repository.ts';
import { typed } from './typed.ts';
import { threeWorkedOn } from './walking.ts';

describe('an auditor who does not trust the server', () => {
  let parent = '';
  let folder = '';
  let instances: readonly string[] = [];
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'aftercare-audit-'));
    folder = join(parent, 'data');
    instances = await onDatabase(threeWorkedOn);
  });
  afterAll(() => rm(parent, { recursive: true, force: true }));

  const onDatabase = async <Result>(work: (database: Database) => Promise<Result>): Promise<Result> => {
    const isThere = existsSync(join(folder, 'database'));
    const database = await openEmbedded(folder, isThere ? {} : { startFrom: await migratedArchive() });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  };

  const at = (place: number): string => instances[place] ?? '';

  test('finds everything intact where nothing was touched', async () => {
    expect(await typed(['verify', '--data-dir', folder])).toEqual({
      exitCode: 0,
      said: ['3 instances, 9 entries: intact'],
      complained: [],
    });
    expect(await typed(['verify', at(1), '--data-dir', folder])).toMatchObject({
      said: ['1 instances, 3 entries: intact'],
    });
    expect(await typed(['verify', '--data-dir', folder, '--tenant', 'nobody', '--lang', 'zh-CN'])).toMatchObject({
      said: ['0 个实例，0 条日志：完好'],
    });
  });

  test('finds what its owner changed, and names it', async () => {
    const change = (name: string) =>
      onDatabase((database) =>
        database.across((tx) =>
          tx.query(`update journal set by = '${name}' where instance_id = '${at(1)}' and sequence = 2`),
        ),
      );
    await change('somebody');
    const found = await typed(['verify', '--data-dir', folder]);
    await change('agent1');
    expect(found.exitCode).toBe(1);
    expect(found.said).toEqual([
      expect.stringContaining(`${TENANT} ${at(1)}: entry 2 is changed. Expected`),
      '3 instances, 7 entries: 1 instances with a fault',
    ]);
  });

  test('is told of an instance, a folder or a database that is not there', async () => {
    const strange = '00000000-0000-7000-8000-000000000000';
    expect(await typed(['verify', strange, '--data-dir', folder])).toMatchObject({ exitCode: 1 });
    expect(await typed(['export', strange, '--data-dir', folder])).toMatchObject({ exitCode: 1, said: [] });
    const nowhere = await typed(['verify', '--data-dir', join(parent, 'nowhere')]);
    expect(nowhere).toMatchObject({ exitCode: 3, complained: [expect.stringContaining('found none')] });
    const refused = await typed(['verify', '--database', 'postgresql://nobody@127.0.0.1:9/none']);
    expect(refused.exitCode).toBe(3);
    expect(refused.complained).toHaveLength(1);
  });

  test('is told when a server has the folder', async () => {
    const found = await onDatabase(() => typed(['verify', '--data-dir', folder]));
    expect(found.exitCode).toBe(3);
    expect(found.complained).toHaveLength(1);
  });

  describe('with an exported file', () => {
    let file = '';
    let lines: readonly string[] = [];
    beforeAll(async () => {
      lines = (await typed(['export', '--all', '--data-dir', folder])).said;
      file = join(parent, 'journal.ndjson');
    });
    const walked = async (content: readonly string[]) => {
      await writeFile(file, `${content.join('\n')}\n`);
      return typed(['verify', '--file', file]);
    };
    const edited = (place: number, edit: Partial<ExportedLine>): readonly string[] =>
      lines.map((line, index) => (index === place ? JSON.stringify({ ...JSON.parse(line), ...edit }) : line));

    test('has every entry in it, and of one instance those of that', async () => {
      expect(lines).toHaveLength(9);
      const one = await typed(['export', at(2), '--data-dir', folder]);
      expect(one.said).toEqual(lines.filter((line) => line.includes(at(2))));
      expect(one.complained).toEqual(['3 entries']);
      expect(await walked(lines)).toMatchObject({ exitCode: 0, said: ['3 instances, 9 entries: intact'] });
    });

    test.each([
      ['changed', () => edited(4, { by: 'somebody' }), 'entry 2 is changed'],
      ['another tenant', () => edited(3, { tenant: 'other' }), 'entry 1 is changed'],
      ['missing', () => lines.filter((_, index) => index !== 4), 'entry 2 is missing'],
      ['twice', () => [...lines.slice(0, 5), ...lines.slice(4)], 'entry 2 is extra'],
    ])('finds an entry that is %s', async (_, content, line) => {
      const { exitCode, said } = await walked(content());
      expect(exitCode).toBe(1);
      expect(said).toContainEqual(expect.stringContaining(line));
    });

    test('refuses a line that is none', async () => {
      expect(await walked([...lines, 'what?'])).toMatchObject({
        exitCode: 1,
        complained: [expect.stringContaining('journal.ndjson:10')],
      });
      expect(await typed(['verify', '--file', join(parent, 'nothing')])).toMatchObject({ exitCode: 2 });
    });

    const python = pythonIsThere() ? test : test.skip;
    python(
      `verifies it without a line of ours, as the reference shows${pythonIsThere() ? '' : ' — skipped: no python3'}`,
      async () => {
        const script = /```python\n([\s\S]*?)```/.exec(textOf('docs/reference/cli.md'))?.[1] ?? '';
        const program = join(parent, 'verify.py');
        await writeFile(program, script);
        const verdict = (content: readonly string[]): string =>
          execFileSync('python3', [program], { input: `${content.join('\n')}\n`, encoding: 'utf8' });
        expect(verdict(lines)).toBe('intact: 9 entries\n');
        expect(verdict(edited(4, { by: 'somebody' }))).toContain(`${at(1)} 2: changed`);
        expect(verdict(lines.filter((_, index) => index !== 4))).toContain(`${at(1)} 3: not after 1`);
      },
    );
  });
});

function pythonIsThere(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
