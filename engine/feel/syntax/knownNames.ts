import { characterAt, isNamePart, isSpace } from './characters.ts';
import { RESERVED_WORDS } from './reservedWords.ts';

/** The longest name known beforehand that stands at a place of a text, and where it ends. */
export type FindName = (text: string, at: number) => { readonly name: string; readonly to: number } | null;

/** Names letter by letter, so that a look-up takes as long as what it finds, however many names there are. */
interface Letters {
  readonly next: Map<string, Letters>;
  name: string | null;
}

/**
 * FEEL lets a name hold operators and reserved words ("Pre-bureau risk", "Cash and carry") and leaves it to the names
 * in scope whether `a-b` subtracts. Here an expression means the same whatever the variables are: only names given
 * with the expression (those of a decision model) are read so, the longest first; anywhere else backticks say it.
 */
export function knownNames(names: readonly string[]): FindName {
  const root = lettersOf(names);
  return (text, at) => {
    let found: ReturnType<FindName> = null;
    let letters: Letters | undefined = root;
    for (let to = at; letters !== undefined;) {
      const character: string = characterAt(text, to);
      if (letters.name !== null && !isNamePart(character)) found = { name: letters.name, to };
      if (character === '') return found;
      letters = letters.next.get(isSpace(character) ? ' ' : character);
      to = isSpace(character) ? behindBlanks(text, to) : to + character.length;
    }
    return found;
  };
}

const prepared = new WeakMap<readonly string[], Letters>();

/** All expressions of a model come with the same names, so these are prepared once. */
function lettersOf(names: readonly string[]): Letters {
  const known = prepared.get(names);
  if (known !== undefined) return known;
  const root: Letters = { next: new Map(), name: null };
  for (const name of names.map(withSingleBlanks)) {
    if (name.split(' ').every(isPlain)) continue; // words that follow one another are a name anyway
    let letters = root;
    for (const letter of name) letters = stepTo(letters, letter);
    letters.name = name;
  }
  prepared.set(names, root);
  return root;
}

function stepTo({ next }: Letters, letter: string): Letters {
  const step = next.get(letter) ?? { next: new Map<string, Letters>(), name: null };
  next.set(letter, step);
  return step;
}

const withSingleBlanks = (name: string): string => name.trim().split(/\s+/).join(' ');

const isPlain = (word: string): boolean => /^[\p{L}_?][\p{L}\p{N}_?]*$/u.test(word) && !RESERVED_WORDS.has(word);

function behindBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charAt(at))) at += 1;
  return at;
}
