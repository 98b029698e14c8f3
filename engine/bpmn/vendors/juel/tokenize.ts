import { JUEL_TOKENS_MAX } from './bounds.ts';
import { Untranslatable, unexpected } from './untranslatable.ts';

export type Token =
  | { readonly kind: 'name' | 'symbol' | 'end'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'string'; readonly text: string; readonly value: string };

const SPACE = /\s+/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
/** A function of Flowable: a known prefix, a colon, a name. */
const FUNCTION = /(?:variables|vars|var):[A-Za-z]+(?=\s*\()/y;
const SYMBOL = /&&|\|\||[=!<>]=|[-+*/%<>!?:.,()[\]]/y;

/** The pieces of one expression, without what stands around it. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    at += taken(SPACE, text, at).length;
    if (at === text.length) break;
    const token = tokenAt(text, at);
    tokens.push(token);
    at += token.text.length;
    if (tokens.length > JUEL_TOKENS_MAX) {
      throw new Untranslatable(
        `it has more than ${JUEL_TOKENS_MAX} names and operators`,
        `名称与运算符超过 ${JUEL_TOKENS_MAX} 个`,
      );
    }
  }
  return [...tokens, { kind: 'end', text: '' }];
}

function tokenAt(text: string, at: number): Token {
  const character = text.charAt(at);
  if (character === '"' || character === "'") return stringAt(text, at);
  const number = taken(NUMBER, text, at);
  if (number !== '') return { kind: 'number', text: number, value: Number(number) };
  const name = taken(FUNCTION, text, at) || taken(NAME, text, at);
  if (name !== '') return { kind: 'name', text: name };
  const symbol = taken(SYMBOL, text, at);
  if (symbol !== '') return { kind: 'symbol', text: symbol };
  throw unexpected('an operator or a name', '运算符或名称', `"${character}"`);
}

/** A backslash takes the next character as it is (EL 2.2, 1.3). */
function stringAt(text: string, from: number): Token {
  const quote = text.charAt(from);
  let value = '';
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) === quote) return { kind: 'string', text: text.slice(from, at + 1), value };
    if (text.charAt(at) === '\\') at += 1;
    value += text.charAt(at);
  }
  throw unexpected(`a closing ${quote}`, `结束引号 ${quote}`, null);
}

function taken(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
