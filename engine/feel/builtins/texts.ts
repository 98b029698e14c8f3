import { fault } from '../evaluation/fault.ts';
import type { Place } from '../syntax/place.ts';
import { PatternFault } from '../patterns/pattern.ts';
import { regularExpression, type RegularExpression } from '../patterns/regularExpression.ts';
import { list, optional, text, whole } from './parameter.ts';
import { taking, type Builtin, type CallSite } from './signature.ts';
import { describedPosition } from './position.ts';
import { described } from '../values/described.ts';

/** DMN 1.5, 10.3.4.3, table 76. Characters are code points. */
export const texts = {
  substring: [
    taking(
      [text('string'), whole('start position'), optional(whole('length'))],
      ([string, start, length], { place }) => {
        const characters = [...string];
        if (start === 0 || (length !== undefined && length < 1))
          fault(
            `Expected ${describedPosition} and a length from 1; found ${start} and ${length ?? 'no length'}`,
            place,
          );
        const from = start > 0 ? start - 1 : Math.max(0, characters.length + start);
        return characters.slice(from, length === undefined ? undefined : from + length).join('');
      },
    ),
  ],
  'string length': [taking([text('string')], ([string]) => [...string].length)],
  'upper case': [taking([text('string')], ([string]) => string.toUpperCase())],
  'lower case': [taking([text('string')], ([string]) => string.toLowerCase())],
  'substring before': [
    taking([text('string'), text('match')], ([string, match]) => string.slice(0, Math.max(0, string.indexOf(match)))),
  ],
  'substring after': [
    taking([text('string'), text('match')], ([string, match]) => {
      const at = string.indexOf(match);
      return at < 0 ? '' : string.slice(at + match.length);
    }),
  ],
  contains: [taking([text('string'), text('match')], ([string, match]) => string.includes(match))],
  'starts with': [taking([text('string'), text('match')], ([string, match]) => string.startsWith(match))],
  'ends with': [taking([text('string'), text('match')], ([string, match]) => string.endsWith(match))],
  matches: [
    taking([text('input'), text('pattern'), optional(text('flags'))], ([input, pattern, flags], site) =>
      expressionOf(pattern, flags, site.place).isIn(input, spendAt(site)),
    ),
  ],
  replace: [
    taking(
      [text('input'), text('pattern'), text('replacement'), optional(text('flags'))],
      ([input, pattern, replacement, flags], site) =>
        expressionOf(pattern, flags, site.place).replaceIn(input, replacement, spendAt(site)),
    ),
  ],
  split: [
    taking([text('string'), text('delimiter')], ([string, delimiter], site) =>
      expressionOf(delimiter, undefined, site.place).split(string, spendAt(site)),
    ),
  ],
  'string join': [
    taking([list('list'), optional(text('delimiter'))], ([parts, delimiter], { scope, place }) => {
      const strings = parts
        .filter((part) => part !== null)
        .map((part) =>
          typeof part === 'string' ? part : fault(`Expected a list of strings; found ${described(part)} in it`, place),
        );
      // Paid before it is made, because many long strings are quickly gathered and slowly joined.
      for (const string of strings) scope.meter.spendText(string.length);
      return strings.join(delimiter ?? '');
    }),
  ],
} satisfies Readonly<Record<string, Builtin>>;

function expressionOf(pattern: string, flags: string | undefined, place: Place): RegularExpression {
  try {
    return regularExpression(pattern, flags ?? '');
  } catch (error) {
    if (error instanceof PatternFault) return fault(error.message, place);
    throw error;
  }
}

const spendAt =
  ({ scope }: CallSite) =>
  (steps: number): void =>
    scope.meter.spend(steps);
