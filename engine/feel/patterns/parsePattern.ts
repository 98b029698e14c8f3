import { PATTERN_LENGTH_MAX } from '../bounds.ts';
import { anyTest, classTest, literalTest } from './characterTests.ts';
import { PatternFault, type Pattern, type PatternFlags } from './pattern.ts';
import { readQuantifier } from './quantifier.ts';

/**
 * Reads the regular expressions of XPath 3.1, 5.6, which FEEL refers to (DMN 1.5, table 76), without what cannot be
 * matched in linear time or is no part of them: back-references, look-around and subtraction of classes are refused.
 */
export function parsePattern(
  text: string,
  flags: PatternFlags,
): { readonly pattern: Pattern; readonly groups: number } {
  const length = text.length;
  if (length > PATTERN_LENGTH_MAX)
    throw new PatternFault(`Expected a pattern of at most ${PATTERN_LENGTH_MAX} characters; found ${length}`);
  const reader = new PatternReader(text, flags);
  const pattern = reader.readAlternatives();
  if (!reader.isAtEnd()) throw new PatternFault(`Expected "(" before ")" in the pattern ${text}`);
  return { pattern, groups: reader.groups };
}

class PatternReader {
  readonly #text: string;
  readonly #flags: PatternFlags;
  #at = 0;
  groups = 0;

  constructor(text: string, flags: PatternFlags) {
    this.#text = text;
    this.#flags = flags;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  readAlternatives(): Pattern {
    const alternatives = [this.#readSequence()];
    while (this.#takeIf('|')) alternatives.push(this.#readSequence());
    return alternatives.length === 1 && alternatives[0] !== undefined
      ? alternatives[0]
      : { kind: 'alternatives', alternatives };
  }

  #readSequence(): Pattern {
    const parts: Pattern[] = [];
    while (!this.isAtEnd() && !this.#isAt('|') && !this.#isAt(')')) {
      if (this.#flags.ignoreBlanks && /\s/.test(this.#text.charAt(this.#at))) this.#at += 1;
      else parts.push(this.#readQuantified());
    }
    return { kind: 'sequence', parts };
  }

  #readQuantified(): Pattern {
    const inner = this.#readAtom();
    const quantifier = readQuantifier(this.#text, this.#at);
    if (quantifier === null) return inner;
    this.#at = quantifier.to;
    if (readQuantifier(this.#text, this.#at) !== null) this.#refuse('one quantifier behind a part');
    return { kind: 'repetition', inner, min: quantifier.min, max: quantifier.max, lazy: quantifier.lazy };
  }

  #readAtom(): Pattern {
    const character = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    switch (character) {
      case '(':
        return this.#readGroup();
      case '[':
        return { kind: 'character', accepts: classTest(this.#takeClass(), this.#flags) };
      case '\\':
        return this.#readEscape();
      case '.':
        this.#at += 1;
        return { kind: 'character', accepts: anyTest(this.#flags) };
      case '^':
      case '$':
        this.#at += 1;
        return { kind: 'edge', edge: character === '^' ? 'start' : 'end' };
      case '*':
      case '+':
      case '?':
      case '{':
      case '}':
      case ']':
        return this.#refuse('a character, a class or a group');
      default:
        this.#at += character.length;
        return { kind: 'character', accepts: literalTest(character, this.#flags) };
    }
  }

  #readGroup(): Pattern {
    this.#at += 1;
    const isCapturing = !this.#isAt('?');
    if (!isCapturing && !this.#takeIf('?:'))
      this.#refuse('a group "(…)" or "(?:…)"; look-around and named groups are not supported');
    if (isCapturing) this.groups += 1;
    const index = this.groups;
    const inner = this.readAlternatives();
    if (!this.#takeIf(')')) this.#refuse('")" to end the group');
    return isCapturing ? { kind: 'group', index, inner } : inner;
  }

  #readEscape(): Pattern {
    const rest = this.#text.slice(this.#at);
    const source = /^\\(?:[dDsSwW]|[pP]\{[A-Za-z_=]{1,40}\})/.exec(rest)?.[0];
    if (source !== undefined) {
      this.#at += source.length;
      return { kind: 'character', accepts: classTest(source, this.#flags) };
    }
    const literal = /^\\(?:[nrt]|[\\|.\-^?*+{}()[\]$/"' ])/.exec(rest)?.[0].charAt(1);
    if (literal === undefined)
      return this.#refuse('an escape of XPath such as \\d, \\p{L} or \\.; back-references are not supported');
    this.#at += 2;
    return { kind: 'character', accepts: literalTest(CONTROLS.get(literal) ?? literal, this.#flags) };
  }

  #takeClass(): string {
    const from = this.#at;
    for (let at = from + 1; at < this.#text.length; at += 1) {
      const character = this.#text.charAt(at);
      if (character === '\\') at += 1;
      else if (character === '[') this.#refuse('"\\[" inside a class; classes inside classes are not supported');
      else if (character === ']' && at > from + 1) {
        this.#at = at + 1;
        return this.#text.slice(from, at + 1);
      }
    }
    return this.#refuse('"]" to end the class');
  }

  #isAt(text: string): boolean {
    return this.#text.startsWith(text, this.#at);
  }

  #takeIf(text: string): boolean {
    if (!this.#isAt(text)) return false;
    this.#at += text.length;
    return true;
  }

  #refuse(expected: string): never {
    throw new PatternFault(
      `Expected ${expected}; found ${this.#text.slice(this.#at, this.#at + 20) || 'the end'} in the pattern ${this.#text}`,
    );
  }
}

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
