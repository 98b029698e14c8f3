import { posix } from 'node:path';
import ts from 'typescript';
import { repositoryFiles, sourceFiles, textOf } from './repository.ts';
import { findingsIn, parse } from './syntax.ts';

const codeFiles = repositoryFiles.filter((path) => /\.(tsx?|[cm]?js|css|sql)$/.test(path));

describe('file names', () => {
  test('say what is inside', () => {
    expect(repositoryFiles.filter(isNamedForNothing)).toEqual([]);
  });

  test.each(['engine/http/utils.ts', 'tests/support/helpers.ts', 'designer/taskHelper.tsx', 'plugins/x/types.ts'])(
    'a guard that sleeps would let %s be',
    (path) => expect(isNamedForNothing(path)).toBe(true),
  );

  test('may contain such a word in another one', () => {
    expect(isNamedForNothing('engine/http/mediaTypes.ts')).toBe(false);
    expect(isNamedForNothing('designer/elements/managerTask.tsx')).toBe(false);
  });
});

describe('no file', () => {
  test('names a place that only its author has', () => {
    expect(repositoryFiles.flatMap((path) => privatePlaces(path, textOf(path)))).toEqual([]);
  });

  test.each([
    ['package-lock.json', `"resolved": "https://${'registry'}.example.org/x.tgz"`],
    ['docs/x.md', `see ${folder('work')}main/engine`],
    ['engine/x.ts', `const at = '${folder('root')}x';`],
    ['.ci/run', `cd ${folder('home')}someone`],
  ])('a guard that sleeps would let %s say %s', (path, text) => {
    expect(privatePlaces(path, text)).toHaveLength(1);
  });

  test('is stopped from having such folders of its own', () => {
    expect(privatePlaces('x.ts', `'./work/x' + 'https://example.org/work/x' + 'engine/root/x'`)).toEqual([]);
  });

  test('leaves work to do without an issue that says so', () => {
    expect(codeFiles.flatMap((path) => looseEnds(path, textOf(path)))).toEqual([]);
  });

  test.each(['TO' + 'DO: later', 'FIX' + 'ME', '// TO' + 'DO(me) see #12'])(
    'a guard that sleeps would let it say %s',
    (text) => {
      expect(looseEnds('x.ts', text)).toHaveLength(1);
    },
  );

  test('is stopped from naming the issue', () => {
    expect(looseEnds('x.ts', '// TO' + 'DO(#12): count the rest')).toEqual([]);
  });

  test('says any', () => {
    expect(sourceFiles.flatMap((path) => anys(path, textOf(path)))).toEqual([]);
  });

  test.each([`let x: any;`, `const y = x as any;`, `type X = Record<string, any>;`])(
    'a guard that sleeps would let it say %s',
    (text) => expect(anys('x.ts', text)).toHaveLength(1),
  );

  test('is stopped from speaking of any', () => {
    expect(anys('x.ts', `const any = expect.any(String); // any`)).toEqual([]);
  });
});

function isNamedForNothing(path: string): boolean {
  const [name = ''] = posix.basename(path).split('.');
  return /^(utils?|helpers?|commons?|managers?|types?)$/i.test(name) || /[a-z](Utils?|Helpers?|Manager)$/.test(name);
}

function folder(name: string): string {
  return `/${name}/`;
}

function privatePlaces(path: string, text: string): readonly string[] {
  if (text.includes('\0')) return []; // not a text
  const registryHost = /\bregistry\.[a-z0-9-]+\.(com|org|net|io|dev|cn)\b/;
  const machinePath = /(?<![\w./~-])\/(work|root|home)\//;
  return linesWith(path, text, new RegExp(`${registryHost.source}|${machinePath.source}`));
}

const looseEnds = (path: string, text: string): readonly string[] =>
  linesWith(path, text, /\b([T]ODO(?!\(#\d+\))|[F]IXME)\b/);

function linesWith(path: string, text: string, pattern: RegExp): readonly string[] {
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []));
}

const anys = (path: string, text: string): readonly string[] =>
  findingsIn(parse(path, text), (node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'any: say what it is' : null));
