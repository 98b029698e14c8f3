import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { repositoryFiles, root, textOf } from './repository.ts';

const documents = repositoryFiles.filter((path) => path.endsWith('.md'));

type Named = Readonly<Record<string, string>>;

const { scripts, dependencies, devDependencies } = JSON.parse(textOf('package.json')) as {
  readonly [Part in 'scripts' | 'dependencies' | 'devDependencies']: Named;
};

describe('documents', () => {
  test('link to what is there', () => {
    expect(documents.flatMap((path) => brokenLinks(path, textOf(path)))).toEqual([]);
  });

  test.each([
    ['docs/x.md', 'see [the design](nowhere.md)'],
    ['docs/x.md', 'see [the licence](LICENSE)'],
    ['README.md', '![picture](docs/nowhere.png "A title")'],
    ['README.md', '[a]: docs/nowhere.md'],
    ['README.md', '<img src="docs/nowhere.png">'],
    ['CHANGELOG.md', 'see [below](#no-such-heading)'],
    ['docs/x.md', 'see [the changes](../CHANGELOG.md#no-such-heading)'],
  ])('a guard that sleeps would let %s say %s', (path, text) => {
    expect(brokenLinks(path, text)).toHaveLength(1);
  });

  test('may link to the world, to a heading, and show how a link is written', () => {
    expect(
      brokenLinks('docs/x.md', '[a](https://example.org) [b](../LICENSE) [c](../CHANGELOG.md#unreleased)'),
    ).toEqual([]);
    expect(brokenLinks('x.md', '# My `own` heading!\n[a](#my-own-heading)')).toEqual([]);
    expect(brokenLinks('x.md', '```md\n[a](nowhere.md)\n```\nand `[a](nowhere.md)`')).toEqual([]);
  });

  test('name commands that package.json has', () => {
    expect(documents.flatMap((path) => unknownCommands(path, textOf(path)))).toEqual([]);
  });

  test.each(['`npm run nonsense`', '```sh\nnpm run nonsense -- --all\n```', 'npm run --silent nonsense', 'npm stop'])(
    'a guard that sleeps would let them say %s',
    (text) => expect(unknownCommands('README.md', text)).toHaveLength(1),
  );

  test('may name those that it has', () => {
    expect(unknownCommands('README.md', '`npm start`, `npm test -- tests/tidy`, `npm run lint`, `npm ci`')).toEqual([]);
  });

  test('say of each dependency why it is there', () => {
    const reasons = textOf('docs/decisions/dependencies.md');
    expect(unexplained(Object.keys({ ...dependencies, ...devDependencies }), reasons)).toEqual([]);
  });

  test('a guard that sleeps would let one go unexplained', () => {
    expect(unexplained(['pg', 'pino', '@types/pg'], '| `pg` | the driver |\n| `@types/*` | types |')).toEqual(['pino']);
  });
});

function brokenLinks(path: string, text: string): readonly string[] {
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
  const links = [/\]\(<?([^)\s>]+)/g, /^\[[^\]]+\]:\s*(\S+)/gm, /\b(?:src|href)="([^"]+)"/g].flatMap((pattern) =>
    [...prose.matchAll(pattern)].map(([, link = '']) => link),
  );
  return links
    .filter((link) => !/^[a-z]+:/i.test(link) && !isThere(path, text, link))
    .map((link) => `${path}: ${link}`);
}

function isThere(path: string, text: string, link: string): boolean {
  const [file = '', heading] = decodeURI(link).split('#');
  const target = file === '' ? path : posix.join(posix.dirname(path), file);
  if (file !== '' && !existsSync(root + target)) return false;
  return (
    heading === undefined || !target.endsWith('.md') || headingsOf(file === '' ? text : textOf(target)).has(heading)
  );
}

/** The anchors that GitHub gives to headings. */
function headingsOf(text: string): ReadonlySet<string> {
  const titles = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) => title.trim().toLowerCase());
  return new Set(titles.map((title) => title.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-')));
}

function unknownCommands(path: string, text: string): readonly string[] {
  const named = [
    ...[...text.matchAll(/\bnpm run (?:-\S+ )*([\w:-]+)/g)].map(([, name = '']) => name),
    ...[...text.matchAll(/\bnpm (start|stop|test|restart)\b/g)].map(([, name = '']) => name),
  ];
  return named.filter((name) => !Object.hasOwn(scripts, name)).map((name) => `${path}: npm run ${name}`);
}

function unexplained(packages: readonly string[], reasons: string): readonly string[] {
  return packages.filter((name) => !reasons.includes(`\`${name}\``) && !name.startsWith('@types/'));
}
