import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFile as readModel } from '../../engine/bpmn/readFile.ts';
import { typed } from './typed.ts';

const models = join(import.meta.dirname, '../bpmn/vendors/models');
const purchase = join(models, 'purchase.camunda7.bpmn');

describe('aftercare import', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aftercare-import-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('tells by line and element what is kept, translated and lossy', async () => {
    const { exitCode, said, complained } = await typed(['import', purchase]);
    expect(exitCode).toBe(0);
    expect(said).toContain(
      `${purchase}:15: translated approve: camunda:assignee="\${asker}": becomes aftercare:assignment assignee="asker"`,
    );
    expect(said).toContainEqual(expect.stringMatching(/:15: lossy approve: camunda:taskListener: nothing listens/));
    expect(said).toContainEqual(expect.stringMatching(/:15: kept approve: camunda:asyncBefore="true": stays/));
    expect(complained).toEqual([expect.stringMatching(/^\d+ kept, \d+ translated, 3 lossy, 0 refused$/)]);
    const lines = said.map((line) => Number(/:(\d+): /.exec(line)?.[1]));
    expect(lines).toEqual(lines.toSorted((one, other) => one - other));
  });

  test('speaks Chinese', async () => {
    const { said, complained } = await typed(['import', purchase, '--lang', 'zh-CN']);
    expect(said).toContainEqual(expect.stringContaining(':15: 有损 approve: camunda:taskListener: 本引擎没有监听器'));
    expect(complained[0]).toMatch(/^保留 \d+，已译 \d+，有损 3，拒绝 0$/);
  });

  test('fails when something is refused, and writes the rest all the same', async () => {
    const file = join(folder, 'bean.bpmn');
    const out = join(folder, 'bean.out.bpmn');
    await writeFile(
      file,
      (await readFile(purchase, 'utf8')).replace('${approved &amp;&amp; !blocked}', '${bean.ok()}'),
    );
    const { exitCode, said } = await typed(['import', file, '-o', out]);
    expect(exitCode).toBe(1);
    expect(said.filter((line) => line.includes(' refused '))).toEqual([
      expect.stringContaining('refused yes: ${bean.ok()}: FEEL cannot call the method'),
    ]);
    expect(await readFile(out, 'utf8')).toContain('<aftercare:job type="order-goods"');
  });

  test('fails for what is no BPMN, and writes nothing', async () => {
    const out = join(folder, 'none.bpmn');
    const { exitCode, said } = await typed(['import', import.meta.filename, '--out', out]);
    expect(exitCode).toBe(1);
    expect(said).toEqual([expect.stringContaining('refused: notWellFormed')]);
    await expect(readFile(out)).rejects.toThrow('ENOENT');
  });

  test('writes a file that holds the same processes and needs no more translation', async () => {
    const out = join(folder, 'purchase.bpmn');
    expect((await typed(['import', purchase, '-o', out])).exitCode).toBe(0);
    const [before, after] = [
      await readModel(await readFile(purchase), { forms: new Set() }),
      await readModel(await readFile(out), { forms: new Set() }),
    ];
    expect(after.file?.processes).toEqual(before.file?.processes);
    expect(after.notes.filter(({ outcome }) => outcome === 'translated')).toEqual([]);
  });

  test('finds the forms beside the file, and prints JSON', async () => {
    await mkdir(join(folder, 'forms'), { recursive: true });
    await writeFile(join(folder, 'forms/ask.json'), '{}');
    const file = join(folder, 'formed.bpmn');
    await writeFile(file, (await readFile(purchase, 'utf8')).replace('embedded:app:forms/ask.html', 'ask'));
    const { said } = await typed(['import', file, '--json']);
    const { entries } = JSON.parse(said[0] ?? '') as { entries: readonly object[] };
    expect(entries).toContainEqual({
      outcome: 'translated',
      element: 'asked',
      line: 11,
      setting: 'camunda:formKey="ask"',
      message: { en: 'becomes aftercare:form key="ask"', 'zh-CN': expect.any(String) },
    });
  });

  test('answers a file that is not there with exit code 2', async () => {
    expect(await typed(['import', '/nowhere.bpmn'])).toMatchObject({ exitCode: 2 });
    expect(await typed(['import', purchase, '-o', join(folder, 'no/such/folder.bpmn')])).toMatchObject({ exitCode: 2 });
  });
});
