import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typed } from './typed.ts';

const shipped = join(import.meta.dirname, '../../definitions');

describe('files of a workflow', () => {
  let parent = '';
  let folder = '';
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'aftercare-cli-'));
    folder = join(parent, 'callback');
    for (const name of ['callback', 'complaint'])
      await cp(join(shipped, name), join(parent, name), { recursive: true });
  });
  afterAll(() => rm(parent, { recursive: true, force: true }));

  const changed = async (path: string, from: string | RegExp, to: string): Promise<() => Promise<void>> => {
    const before = await readFile(join(folder, path), 'utf8');
    await writeFile(join(folder, path), before.replace(from, to));
    return () => writeFile(join(folder, path), before);
  };

  test('that can be deployed have no problems', async () => {
    const { exitCode, said, complained } = await typed(['lint', folder]);
    expect({ exitCode, said }).toEqual({ exitCode: 0, said: [] });
    expect(complained).toEqual([expect.stringMatching(/^\d+ files: 0 errors, 0 warnings$/)]);
  });

  test('are told of with place, line, severity, code, element and message', async () => {
    const restore = await changed('callback.bpmn', 'ref="calling-times"', 'ref="no-such-table"');
    const english = await typed(['lint', `${folder}/`]);
    const chinese = await typed(['lint', folder, '--lang', 'zh-CN']);
    const json = await typed(['lint', folder, '--json']);
    await restore();
    expect(english.exitCode).toBe(1);
    expect(english.said).toEqual([
      expect.stringMatching(/callback\/callback\.bpmn:\d+: error decisionUnknown callingTimes: Expected/),
    ]);
    expect(chinese.said).toEqual([expect.stringMatching(/: 错误 decisionUnknown callingTimes: .*\p{Script=Han}/u)]);
    expect(JSON.parse(json.said[0] ?? '')).toEqual({
      problems: [expect.objectContaining({ code: 'decisionUnknown', severity: 'error', element: 'callingTimes' })],
    });
  });

  test('may ask for nobody that the organisation does not know', async () => {
    const restore = await changed('callback.bpmn', 'role="agent"', 'role="agnet"');
    const english = await typed(['lint', folder]);
    const chinese = await typed(['lint', folder, '--lang', 'zh-CN']);
    await restore();
    expect([english.exitCode, english.said]).toEqual([
      0,
      [expect.stringMatching(/callback\.bpmn:\d+: warning roleUnknown \w+: Expected .*agent.*found "agnet"$/)],
    ]);
    expect(chinese.said).toEqual([expect.stringMatching(/: 警告 roleUnknown \w+: .*\p{Script=Han}.*agnet/u)]);
  });

  test('are told of all at once', async () => {
    const restoreForm = await changed('forms/campaign.json', '{', '');
    const restoreTable = await changed('decisions/calling-times.dmn', '</definitions>', '');
    const { exitCode, said } = await typed(['lint', folder]);
    await restoreForm();
    await restoreTable();
    expect(exitCode).toBe(1);
    expect(said).toContainEqual(expect.stringContaining('forms/campaign.json:'));
    expect(said).toContainEqual(expect.stringContaining('decisions/calling-times.dmn:'));
  });

  test('say what only a deployment would find: a timer that cannot be read without variables', async () => {
    const restore = await changed(
      'callback.bpmn',
      '<bpmn:messageEventDefinition id="startByMessage_message" messageRef="callbackRequested" />',
      '<bpmn:timerEventDefinition id="t"><bpmn:timeDuration>dueAt</bpmn:timeDuration></bpmn:timerEventDefinition>',
    );
    const { said } = await typed(['lint', folder]);
    await restore();
    expect(said).toContainEqual(expect.stringContaining('startTimerNotReadable startByMessage'));
  });

  test('can be looked at one by one', async () => {
    expect(await typed(['lint', join(folder, 'decisions/calling-times.dmn')])).toMatchObject({ exitCode: 0, said: [] });
    expect(await typed(['lint', join(folder, 'forms/campaign.json')])).toMatchObject({ exitCode: 0, said: [] });
    const alone = await typed(['lint', join(folder, 'callback.bpmn')]);
    expect(alone.exitCode).toBe(1);
    expect(alone.said).toContainEqual(expect.stringContaining('formUnknown'));
  });

  test('are not mixed up with folders', async () => {
    expect(await typed(['lint', folder, join(folder, 'callback.bpmn')])).toMatchObject({ exitCode: 2 });
    expect((await typed(['lint', join(folder, 'forms')])).complained[0]).toContain('found none');
  });

  test('are played by their scenarios, with the folders beside them', async () => {
    const { exitCode, said } = await typed(['test', folder, '--only', 'Dissatisfied']);
    expect({ exitCode, said }).toEqual({
      exitCode: 0,
      said: ['✓ Dissatisfied starts a complaint', '1 passed, 0 failed'],
    });
  });

  test('fail with the story of a scenario that goes otherwise', async () => {
    const restore = await changed('scenarios.json', /"satisfied"/g, '"delighted"');
    const { exitCode, said } = await typed(['test', folder, '--only', '满意']);
    const json = await typed(['test', folder, '--json']);
    await restore();
    expect(exitCode).toBe(1);
    expect(said.join('\n')).toMatch(/✗[\s\S]*delighted[\s\S]*It went so:/);
    expect(JSON.parse(json.said[0] ?? '').played).toContainEqual({
      scenario: expect.objectContaining({ en: 'Satisfied' }),
      failure: expect.stringContaining('delighted'),
    });
  });

  test('whose scenarios cannot be read are told of by their place', async () => {
    const restore = await changed('scenarios.json', '"at":', '"when":');
    const { exitCode, complained } = await typed(['test', folder]);
    await restore();
    expect(exitCode).toBe(1);
    expect(complained[0]).toContain('scenarios.json: scenario 1');
  });
});
