/** Name characters of DMN 1.5, 10.3.1.2, rules 25 to 30, without the symbols that are operators as well. */
const START =
  /[?A-Z_a-z\u{B7}\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFC}\u{10000}-\u{EFFFF}]/u;
const PART = /[0-9\u{300}-\u{36F}\u{203F}-\u{2040}]/u;
const SPACE = /[\s\u{85}\u{1680}\u{2000}-\u{200B}\u{FEFF}]/u;

export const isNameStart = (character: string): boolean => START.test(character);
export const isNamePart = (character: string): boolean => START.test(character) || PART.test(character);
export const isSpace = (character: string): boolean => SPACE.test(character);
export const isDigit = (character: string): boolean => character >= '0' && character <= '9' && character.length === 1;

/** A character outside the basic plane is two units of the text and one character of FEEL. */
export function characterAt(text: string, at: number): string {
  const codePoint = text.codePointAt(at);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

/** The characters of names from here on, without those that are operators as well. */
export function wordAt(text: string, from: number): string {
  let to = from;
  for (let next = characterAt(text, to); next !== '' && isNamePart(next); next = characterAt(text, to))
    to += next.length;
  return text.slice(from, to);
}
