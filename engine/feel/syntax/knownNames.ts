import { RESERVED_WORDS } from './reservedWords.ts';

const PLAIN_WORD = /^[\p{L}_?][\p{L}\p{N}_?]*$/u;

/**
 * FEEL lets a name hold operators and reserved words ("Pre-bureau risk", "Cash and carry") and leaves it to the names
 * in scope whether `a-b` subtracts. Here an expression means the same whatever the variables are: only names given
 * with the expression (those of a decision model) are read so, the longest first; anywhere else backticks say it.
 */
export function knownNamePatterns(names: readonly string[]): readonly RegExp[] {
  return names
    .filter((name) => name.trim() !== '' && !isPlain(name))
    .sort((one, other) => other.length - one.length)
    .map((name) => new RegExp(name.trim().split(/\s+/).map(escapeForPattern).join('\\s+'), 'y'));
}

const isPlain = (name: string): boolean =>
  name
    .trim()
    .split(/\s+/)
    .every((word) => PLAIN_WORD.test(word) && !RESERVED_WORDS.has(word));

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
