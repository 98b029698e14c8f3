import ts from 'typescript';
import { sourceFiles, textOf } from './repository.ts';
import { findingsIn, parse } from './syntax.ts';

/**
 * What a program would reach the world by. Those that are also words of ours (`process`) are left to the core's own
 * tsconfig.json, which cannot name them.
 */
const theWorld = new Set(['console', 'globalThis', 'queueMicrotask', 'setImmediate', 'setInterval', 'setTimeout']);

/** `Date.parse` takes a text without an offset for local time; here, and only here, every text gets one first. */
const readerOfInstants = 'engine/core/time/instant.ts';

describe('the core', () => {
  test('asks no clock, no dice and no network', () => {
    const core = sourceFiles.filter((path) => path.startsWith('engine/core/'));
    expect(core.flatMap((path) => impurities(path, textOf(path)))).toEqual([]);
  });

  test.each([
    [`const now = Date.now();`, 'Date.now'],
    [`const now = Date['now']();`, 'Date'],
    [`const at = Date.parse(text);`, 'Date'],
    [`const now = new Date();`, 'new Date'],
    [`const { now } = Date;`, 'Date'],
    [`const dice = Math.random();`, 'Math.random'],
    [`const dice = Math['random']();`, 'Math.random'],
    [`const { random } = Math;`, 'Math.random'],
    [`const wait = async () => 1;`, 'async'],
    [`async function wait() {}`, 'async'],
    [`const f = () => { await later; };`, 'await'],
    [`for await (const x of xs) use(x);`, 'await'],
    [`setTimeout(f, 1);`, 'setTimeout'],
    [`console.log(1);`, 'console'],
    [`globalThis.x = 1;`, 'globalThis'],
  ])('a guard that sleeps would let it say %s', (text, complaint) => {
    expect(impurities('engine/core/sample.ts', text)).toEqual([expect.stringContaining(complaint)]);
  });

  test('may speak of time, and compute with it', () => {
    const text = `const at = Date.UTC(2026, 0, 1); const process = { console: Math.floor(at) }; state.setTimeout;`;
    expect(impurities('engine/core/sample.ts', text)).toEqual([]);
    expect(impurities(readerOfInstants, `const at = Date.parse(withOffset);`)).toEqual([]);
  });
});

const impurities = (path: string, text: string): readonly string[] => findingsIn(parse(path, text), impurityOf);

function impurityOf(node: ts.Node): string | null {
  if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AwaitKeyword) return 'await: the core is synchronous';
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async: the core is synchronous';
  return ts.isIdentifier(node) ? impurityOfName(node) : null;
}

function impurityOfName(name: ts.Identifier): string | null {
  const { parent } = name;
  if (ts.isNewExpression(parent) && name.text === 'Date') return 'new Date: time comes in as a value';

  // Of these two objects only what computes is wanted; `const { random } = Math` asks for the object itself.
  const asked = ts.isPropertyAccessExpression(parent) && parent.expression === name ? parent.name.text : '';
  if (name.text === 'Date' && asked === 'parse' && name.getSourceFile().fileName === readerOfInstants) return null;
  if (name.text === 'Date' && asked !== 'UTC') return `Date.${asked}: time comes in as a value`;
  if (name.text === 'Math' && (asked === '' || asked === 'random')) return 'Math.random: chance comes in as a value';

  const isProperty = 'name' in parent && parent.name === name;
  return theWorld.has(name.text) && !isProperty ? `${name.text}: the core knows no world` : null;
}
