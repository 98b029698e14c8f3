import { createRecentlyUsed } from '../recentlyUsed.ts';
import { findMatch, type Found, type Matching } from './match.ts';
import { parsePattern } from './parsePattern.ts';
import { PatternFault, type PatternFlags } from './pattern.ts';
import { programOf } from './program.ts';

/** A regular expression that takes linear time; `spend` is told of the work done. */
export interface RegularExpression {
  readonly isIn: (text: string, spend: Spend) => boolean;
  readonly replaceIn: (text: string, replacement: string, spend: Spend) => string;
  readonly split: (text: string, spend: Spend) => readonly string[];
}

type Spend = (steps: number) => void;

const PATTERNS_KEPT_MAX = 200;

/** A state of the matcher is a small part of a step of an evaluation. */
const STATES_PER_STEP = 2;

const kept = createRecentlyUsed<RegularExpression>(PATTERNS_KEPT_MAX);

/** Reads a pattern with the flags `s`, `m`, `i` and `x`; throws a PatternFault that says what is wrong. */
export function regularExpression(pattern: string, flags: string): RegularExpression {
  const key = `${flags}/${pattern}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = create(pattern, flagsOf(flags));
  kept.set(key, made);
  return made;
}

function flagsOf(flags: string): PatternFlags {
  if (!/^[smix]*$/.test(flags)) throw new PatternFault(`Expected flags among s, m, i and x; found ${flags}`);
  return {
    dotAll: flags.includes('s'),
    multiline: flags.includes('m'),
    ignoreCase: flags.includes('i'),
    ignoreBlanks: flags.includes('x'),
  };
}

function create(text: string, flags: PatternFlags): RegularExpression {
  const { pattern } = parsePattern(text, flags);
  const program = programOf(pattern);
  const matchingWith = (spend: Spend, anyWillDo: boolean): Matching => ({
    program,
    anyWillDo,
    multiline: flags.multiline,
    spend: (states) => spend(states / STATES_PER_STEP),
  });
  return {
    isIn: (input, spend) => findMatch(matchingWith(spend, true), [...input], 0) !== null,
    replaceIn: (input, replacement, spend) => replaceAll([...input], replacement, matchingWith(spend, false)),
    split: (input, spend) => splitAt([...input], matchingWith(spend, false)),
  };
}

function* findAll(matching: Matching, characters: readonly string[]): Generator<Found> {
  let from = 0;
  while (from <= characters.length) {
    const found = findMatch(matching, characters, from);
    if (found === null) return;
    yield found;
    const [start = 0, end = 0] = found;
    from = end > start ? end : end + 1;
  }
}

function replaceAll(characters: readonly string[], replacement: string, matching: Matching): string {
  const parts: string[] = [];
  let copied = 0;
  for (const found of findAll(matching, characters)) {
    const [start = 0, end = 0] = found;
    parts.push(characters.slice(copied, start).join(''), expanded(replacement, characters, found));
    copied = end;
  }
  parts.push(characters.slice(copied).join(''));
  return parts.join('');
}

/** `$1` to `$9` stand for groups, `$0` for the whole; `\$` and `\\` for themselves (XPath 3.1, 5.6.4). */
function expanded(replacement: string, characters: readonly string[], found: Found): string {
  return replacement.replace(/\\([\\$])|\$(\d)/g, (_whole, escaped: string | undefined, digit: string | undefined) => {
    if (escaped !== undefined) return escaped;
    const slot = Number(digit) * 2;
    const [start, end] = [found[slot], found[slot + 1]];
    return start === undefined || end === undefined ? '' : characters.slice(start, end).join('');
  });
}

function splitAt(characters: readonly string[], matching: Matching): readonly string[] {
  const parts: string[] = [];
  let copied = 0;
  for (const [start = 0, end = 0] of findAll(matching, characters)) {
    // Nothing is between two characters but the place to cut; before the first and behind the last it cuts nothing off.
    if (start === end && (start === copied || start === characters.length)) continue;
    parts.push(characters.slice(copied, start).join(''));
    copied = end;
  }
  parts.push(characters.slice(copied).join(''));
  return parts;
}
