import fc from 'fast-check';
import { regularExpression } from '../../engine/feel/patterns/regularExpression.ts';
import { failureOf, valueOf } from './evaluating.ts';

/** Longer ones find nothing that shorter ones do not, and take JavaScript long. */
const PATTERN_LENGTH_TRIED_MAX = 60;

const free = (): void => undefined;

/** Patterns without empty loops, in which JavaScript and XPath agree on everything. */
const atoms = fc.constantFrom('a', 'b', 'c', '.', '[ab]', '[^a]', '\\d', '\\w', 'é');
const quantifiers = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,2}', '*?', '+?', '??', '{1,}');
const patterns = fc.letrec<{ readonly pattern: string; readonly sequence: string; readonly part: string }>((tie) => ({
  pattern: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    tie('sequence'),
    fc.tuple(tie('sequence'), tie('sequence')).map((both) => both.join('|')),
  ),
  sequence: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    fc.tuple(atoms, quantifiers).map((both) => both.join('')),
    tie('pattern').map((inner) => `(${inner})`),
    fc
      .tuple(atoms, tie('pattern'), fc.constantFrom('*', '+', '?', '{2}'))
      .map(([atom, inner, quantifier]) => `(?:${atom}(?:${inner}))${quantifier}`),
  ),
}));
const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', ' ', 'é', '🍓'), maxLength: 12 });

describe('regular expressions', () => {
  test('find what those of JavaScript find', () => {
    fc.assert(
      fc.property(patterns.pattern, texts, (pattern, text) => {
        fc.pre(pattern.length < PATTERN_LENGTH_TRIED_MAX);
        expect(regularExpression(pattern, '').isIn(text, free)).toBe(new RegExp(pattern, 'u').test(text));
      }),
      { numRuns: 300 },
    );
  });

  test('replace the first and longest by preference, as those of JavaScript do', () => {
    fc.assert(
      fc.property(patterns.pattern, texts, (pattern, text) => {
        fc.pre(pattern.length < PATTERN_LENGTH_TRIED_MAX);
        const expected = text.replace(new RegExp(pattern, 'gu'), (whole) => `<${whole}>`);
        expect(regularExpression(pattern, '').replaceIn(text, '<$0>', free)).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('split as those of JavaScript do', () => {
    fc.assert(
      fc.property(patterns.pattern, texts, (pattern, text) => {
        fc.pre(pattern.length < PATTERN_LENGTH_TRIED_MAX);
        const withoutGroups = pattern.replace(/\((?!\?)/g, '(?:');
        fc.pre(text !== '');
        expect(regularExpression(pattern, '').split(text, free)).toEqual(text.split(new RegExp(withoutGroups, 'u')));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['matches("2026-01-05", "^\\d{4}-\\d{2}-\\d{2}$")', true],
    ['matches("user@example.org", "^[\\w.+-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+$")', true],
    ['matches("user@example", "^[\\w.+-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+$")', false],
    ['matches("ÄÖÜ", "^\\p{Lu}+$")', true],
    ['matches("äöü", "ÄÖÜ", "i")', true],
    ['matches("a.b", "a\\.b")', true],
    ['matches("axb", "a\\.b")', false],
    ['matches("a\\nb", "a.b")', false],
    ['matches("a\\nb", "a.b", "s")', true],
    ['matches("line one\\nline two", "one$", "m")', true],
    ['matches("line one\\nline two", "one$")', false],
    ['matches("[x]", "^\\[x\\]$")', true],
    ['matches("a]", "[\\]]")', true],
    ['matches("", "^$")', true],
    ['matches("", "")', true],
    ['matches("aab", "^(a*)*b$")', true],
    ['matches("aac", "^(a*|b?)+b$")', false],
    ['replace("2026-01-05", "(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1")', '05.01.2026'],
    ['replace("aaa", "a{2}", "b")', 'ba'],
    ['replace("aaa", "a+?", "b")', 'bbb'],
    ['replace("abc", "", "-")', '-a-b-c-'],
  ])('%s is %p', (expression, value) => {
    expect(valueOf(expression)).toBe(value);
  });

  test('a pattern that begins at the start does not walk through a long text', () => {
    expect(valueOf('matches(text, "^x")', { text: 'y'.repeat(90_000) })).toBe(false);
  });

  test.each([
    ['(a)\\1', 'back-references are not supported'],
    ['(?=a)', 'look-around and named groups are not supported'],
    ['(?<name>a)', 'look-around and named groups are not supported'],
    ['[a-z-[aeiou]]', 'classes inside classes are not supported'],
    ['[z-a]', 'Expected a class of characters; found [z-a]'],
    ['[a', 'Expected "]" to end the class'],
    ['a)', 'Expected "(" before ")"'],
    ['*a', 'Expected a character, a class or a group; found *a'],
    ['a**', 'Expected one quantifier behind a part'],
    ['a{2,1}', 'Expected a character, a class or a group; found {2,1}'],
    ['\\p{Nonsense}', 'Expected a class of characters'],
    ['\\q', 'Expected an escape of XPath'],
  ])('the pattern %s is refused: %s', (pattern, message) => {
    expect(failureOf('matches("a", pattern)', { pattern })).toContain(message);
  });
});
