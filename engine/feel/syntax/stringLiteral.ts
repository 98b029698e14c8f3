import { SyntaxFault } from './problem.ts';
import type { Token } from './token.ts';

const ESCAPES: Readonly<Record<string, string>> = { '"': '"', "'": "'", '\\': '\\', n: '\n', r: '\r', t: '\t' };

/** A string literal with the escapes of DMN 1.5, 10.3.1.2, rules 34 and 64. Other escapes keep their backslash. */
export function readString(text: string, from: number): Token {
  let content = '';
  let at = from + 1;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '"') return { kind: 'string', text: content, from, to: at + 1 };
    const escape = character === '\\' ? readEscape(text, at) : { content: character, to: at + 1 };
    content += escape.content;
    at = escape.to;
  }
  throw new SyntaxFault('Expected a closing quotation mark; found the end of the expression', {
    from,
    to: text.length,
  });
}

function readEscape(text: string, from: number): { readonly content: string; readonly to: number } {
  const letter = text.charAt(from + 1);
  const known = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
  if (known !== undefined) return { content: known, to: from + 2 };
  const digits = letter === 'u' ? 4 : letter === 'U' ? 6 : 0;
  const hexadecimal = text.slice(from + 2, from + 2 + digits);
  const codePoint = Number.parseInt(hexadecimal, 16);
  if (digits > 0 && hexadecimal.length === digits && /^[0-9a-fA-F]+$/.test(hexadecimal) && codePoint <= 0x10ffff) {
    return {
      content: digits === 4 ? String.fromCharCode(codePoint) : String.fromCodePoint(codePoint),
      to: from + 2 + digits,
    };
  }
  // Patterns of `matches` and `replace` are full of \d and \w; the specification leaves these as they are.
  return { content: text.slice(from, from + 2), to: from + 2 };
}
