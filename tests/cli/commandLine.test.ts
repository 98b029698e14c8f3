import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { commands } from '../../engine/cli/commands/index.ts';
import { textOf } from '../tidy/repository.ts';
import { typed } from './typed.ts';

const { version } = JSON.parse(textOf('package.json')) as { readonly version: string };
const reference = textOf('docs/reference/cli.md');

describe('the command line', () => {
  test('tells its version', async () => {
    expect(await typed(['--version'])).toEqual({ exitCode: 0, said: [version], complained: [] });
  });

  test.each([[[]], [['help']], [['--help']]])('lists every command for %j', async (given) => {
    const { exitCode, said } = await typed(given);
    expect(exitCode).toBe(0);
    for (const name of Object.keys(commands)) expect(said.join('\n')).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
  });

  test.each(Object.keys(commands))('helps with %s in both languages, and the reference tells of it', async (name) => {
    const english = await typed([name, '--help']);
    const chinese = await typed(['--lang', 'zh-CN', 'help', name]);
    expect(english.exitCode).toBe(0);
    expect(english.said).toContainEqual(expect.stringContaining(`Usage: aftercare ${name}`));
    expect(chinese.said).toContainEqual(expect.stringContaining(`用法: aftercare ${name}`));
    expect(chinese.said[0]).toMatch(/\p{Script=Han}/u);
    expect(reference).toContain(`\`${name}\``);
  });

  test.each(Object.keys(commands))('says every option of %s in both languages', (name) => {
    const { options } = commands[name as keyof typeof commands];
    for (const [option, { says }] of Object.entries(options)) {
      expect(says).toEqual({ en: expect.stringMatching(/./), 'zh-CN': expect.stringMatching(/\p{Script=Han}|JSON/u) });
      if (!['lang', 'help'].includes(option)) expect(reference).toContain(`--${option}`);
    }
  });

  test.each([
    [['frobnicate'], /Expected one of lint.*found "frobnicate"/],
    [['tasks', '--frobnicate'], /--frobnicate/],
    [['tasks', 'what'], /found what/],
    [['start'], /found none/],
    [['tasks', '--limit', '0', '--key', 'k'], /--limit to be a number from 1/],
    [['start', 'repair', '--variables', '[1]', '--key', 'k'], /--variables to be a JSON object/],
    [['start', 'repair', '--variables', '@/nowhere.json', '--key', 'k'], /Expected to read \/nowhere.json; ENOENT/],
    [['cancel', 'x', '--key', 'k'], /Expected --reason/],
    [['export', '--key', 'k'], /Expected an instance or --all/],
    [['tasks'], /Expected an API key/],
    [['tasks', '--url', 'ftp://x', '--key', 'k'], /Expected the address of a server/],
    [['verify', '--database', 'x', '--data-dir', 'y'], /--database or --data-dir, found both/],
    [['help', 'frobnicate'], /found "frobnicate"/],
    [['lint', '/nowhere'], /ENOENT/],
  ])('answers %j with one line and exit code 2', async (given, line) => {
    const { exitCode, said, complained } = await typed(given);
    expect(exitCode).toBe(2);
    expect(said).toEqual([]);
    expect(complained).toEqual([expect.stringMatching(line)]);
  });

  test.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'tasks', '请提供'],
    [{ LANG: 'de_DE.UTF-8' }, 'tasks', 'Expected'],
    [{ LC_ALL: 'zh_CN', LANG: 'en_US' }, 'tasks', '请提供'],
    [{}, 'tasks', 'Expected'],
  ])('speaks as %j says', async (environment, command, words) => {
    expect((await typed([command], environment)).complained[0]).toContain(words);
  });

  test('obeys --lang wherever it stands', async () => {
    expect((await typed(['tasks', '--lang=zh-CN'], { LANG: 'en' })).complained[0]).toContain('请提供');
    expect((await typed(['--lang=en', 'tasks'], { LANG: 'zh' })).complained[0]).toContain('Expected');
  });

  test('ends with 3 where nobody answers', async () => {
    const { exitCode, complained } = await typed(['tasks', '--url', 'http://127.0.0.1:9', '--key', 'k']);
    expect(exitCode).toBe(3);
    expect(complained).toEqual([expect.stringMatching(/Expected an Aftercare server at http:\/\/127\.0\.0\.1:9/)]);
  });

  test('ends with 3 where somebody else answers', async () => {
    const other = createServer((_, response) => response.writeHead(404).end('<html>nothing here</html>'));
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const { exitCode, complained } = await typed(['tasks', '--url', url, '--key', 'k']);
    other.closeAllConnections();
    other.close();
    expect(exitCode).toBe(3);
    expect(complained).toEqual([expect.stringContaining('found status 404 without a problem document')]);
  });
});
