import { PatternFault, type CharacterTest, type PatternFlags } from './pattern.ts';

const ASCII_MAX = 128;

/** A class such as `[a-z]` or `\d`, which JavaScript decides one character at a time and so in constant time. */
export function classTest(source: string, flags: PatternFlags): CharacterTest {
  const expression = expressionOf(source, flags);
  const known: (boolean | undefined)[] = [];
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code >= ASCII_MAX) return expression.test(character);
    return (known[code] ??= expression.test(character));
  };
}

export function literalTest(literal: string, flags: PatternFlags): CharacterTest {
  if (!flags.ignoreCase) return (character) => character === literal;
  return (character) =>
    character === literal ||
    character.toLowerCase() === literal.toLowerCase() ||
    character.toUpperCase() === literal.toUpperCase();
}

export const anyTest = (flags: PatternFlags): CharacterTest =>
  flags.dotAll ? () => true : (character) => character !== '\n' && character !== '\r';

function expressionOf(source: string, flags: PatternFlags): RegExp {
  try {
    return new RegExp(`^${source}$`, flags.ignoreCase ? 'iu' : 'u');
  } catch {
    throw new PatternFault(`Expected a class of characters; found ${source}`);
  }
}
