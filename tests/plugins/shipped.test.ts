import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pluginFoldersIn } from '../../engine/plugins/findPlugins.ts';
import { startTestHost, type TestHost } from './support/testHost.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (path: string): string => readFileSync(root + path, 'utf8');

let folders: readonly string[];
let host: TestHost;

beforeAll(async () => {
  folders = await pluginFoldersIn(`${root}plugins`);
  host = await startTestHost({
    folders,
    database: { migrate: async () => undefined, transaction: () => Promise.reject(new Error('no database')) },
  });
});

describe('the plugins that come with the engine', () => {
  test('start together, without any setting', () => {
    const names = folders.map((folder) => folder.slice(folder.lastIndexOf('/') + 1));
    expect([...new Set(host.catalog.map(({ plugin }) => plugin))].sort()).toEqual(names);
  });

  test('each have a page of their own', () => {
    expect(folders.filter((folder) => !existsSync(`${folder}/README.md`))).toEqual([]);
  });

  test('have their jobs, inputs and outputs in the reference', () => {
    const reference = textOf('docs/reference/connectors.md');
    const missing = host.catalog.flatMap(({ type, input, output }) => {
      const row = reference.split('\n').find((line) => line.startsWith(`| \`${type}\``)) ?? '';
      const names = [...Object.keys(input.properties), ...Object.keys(output.properties)];
      return row === ''
        ? [type]
        : names.filter((name) => !row.includes(`\`${name}\``)).map((name) => `${type} ${name}`);
    });
    expect(missing).toEqual([]);
  });
});

describe('the workflows that come with the engine', () => {
  const files = ['repair', 'requisition', 'complaint', 'callback']
    .filter((folder) => existsSync(`${root}definitions/${folder}`))
    .flatMap((folder) => readdirSync(`${root}definitions/${folder}`).map((file) => `definitions/${folder}/${file}`))
    .filter((file) => file.endsWith('.bpmn'));

  test.each(files)('%s asks only for jobs that there are, and gives them what they need', (file) => {
    expect(jobsIn(textOf(file)).flatMap(({ type, inputs }) => complaints(type, inputs))).toEqual([]);
  });

  function complaints(type: string, inputs: readonly string[]): readonly string[] {
    const offered = host.catalog.find((entry) => entry.type === type);
    if (offered === undefined) return [`${type}: no plugin offers it`];
    const { required = [], properties } = offered.input;
    return required
      .filter((name) => properties[name]?.default === undefined && !inputs.includes(name))
      .map((name) => `${type}: input "${name}" is missing`);
  }

  test('a guard that sleeps would let a job without its input be', () => {
    const sample = `<aftercare:job type="mail.send" /><aftercare:input source="x" target="to" />`;
    const [job] = jobsIn(`<extensionElements>${sample}</extensionElements>`);
    expect(complaints(job!.type, job!.inputs)).toEqual([
      'mail.send: input "subject" is missing',
      'mail.send: input "text" is missing',
    ]);
    expect(complaints('mail.sent', [])).toEqual(['mail.sent: no plugin offers it']);
  });
});

/** Jobs and the inputs that stand beside them in the same extension elements. */
function jobsIn(bpmn: string): readonly { readonly type: string; readonly inputs: readonly string[] }[] {
  return bpmn.split('extensionElements>').flatMap((part) => {
    const type = /<aftercare:job\b[^>]*\btype="([^"]+)"/.exec(part)?.[1];
    const inputs = [...part.matchAll(/<aftercare:input\b[^>]*\btarget="([^"]+)"/g)].map(([, target = '']) => target);
    return type === undefined ? [] : [{ type, inputs }];
  });
}
