import fc from 'fast-check';
import { looksLikeIso8601 } from '../../engine/core/model/iso8601.ts';

const markup = fc.constantFrom(
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '&lt;',
  '&#65;',
  '<!--',
  '{',
  '$',
  '=',
  '\\',
  '维修',
  '🛠',
  'é',
);

const character = fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' });

/** What XML can say; a carriage return is left out, because XML makes a line feed of it. */
const isXml = (text: string): boolean =>
  !/[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.test(text);

/** Any text, with space around it and lines in it. */
export const anyText = fc
  .array(fc.oneof(character, markup, fc.constantFrom(' ', '\n', '\t', 'a', 'b')), { maxLength: 12 })
  .map((pieces) => pieces.join(''))
  .filter(isXml);

/** A text that is there. */
export const text = anyText.map((each) => each.trim()).filter((each) => each !== '');

/** Not a text that would be read as a time, nor as an expression of another tool. */
export const expression = text.filter((each) => !looksLikeIso8601(each) && !/^=|[$#]\{/.test(each));

export const name = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,7}$/).filter((each) => !(each in {}));

export const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value);

export const labels = fc.dictionary(fc.constantFrom('en', 'zh-CN', 'de', 'zh-Hant-TW'), text, {
  noNullPrototype: true,
});
