import { NESTING_DEPTH_MAX } from '../bounds.ts';
import type { Place } from './place.ts';
import { SyntaxFault } from './problem.ts';
import type { Token } from './token.ts';

const END: Token = { kind: 'end', text: '', from: 0, to: 0 };

/** Where the parser stands in the tokens of one expression. */
export class Cursor {
  readonly #tokens: readonly Token[];
  #position = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token {
    return this.#tokens[this.#position + ahead] ?? this.#tokens.at(-1) ?? END;
  }

  take(): Token {
    const token = this.peek();
    this.#position += 1;
    return token;
  }

  isAtSymbol(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'symbol' && token.text === text;
  }

  isAtWord(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'word' && token.text === text;
  }

  takeSymbolIf(text: string): boolean {
    if (!this.isAtSymbol(text)) return false;
    this.#position += 1;
    return true;
  }

  expectSymbol(text: string, purpose: string): Token {
    if (!this.isAtSymbol(text)) this.fail(`"${text}" ${purpose}`);
    return this.take();
  }

  expectWord(text: string, purpose: string): Token {
    if (!this.isAtWord(text)) this.fail(`"${text}" ${purpose}`);
    return this.take();
  }

  fail(expected: string): never {
    const token = this.peek();
    throw new SyntaxFault(`Expected ${expected}; found ${described(token)}`, token);
  }

  /** From where something began up to the last token taken. */
  placeFrom(from: number): Place {
    return { from, to: this.#tokens[this.#position - 1]?.to ?? from };
  }

  nested<Read>(read: () => Read): Read {
    this.#depth += 1;
    if (this.#depth > NESTING_DEPTH_MAX) throw tooDeep(this.peek());
    const result = read();
    this.#depth -= 1;
    return result;
  }

  /** Tries to read; what cannot be read that way leaves the cursor where it was. */
  attempt<Read>(read: () => Read | null): Read | null {
    const position = this.#position;
    const result = read();
    if (result === null) this.#position = position;
    return result;
  }
}

export const tooDeep = (place: Place): SyntaxFault =>
  new SyntaxFault(
    `Expected at most ${NESTING_DEPTH_MAX} expressions inside one another; found more`,
    place,
    'expressionTooLarge',
  );

function described(token: Token): string {
  switch (token.kind) {
    case 'end':
      return 'the end of the expression';
    case 'string':
      return `the text ${JSON.stringify(token.text.slice(0, 40))}`;
    case 'word':
    case 'name':
    case 'symbol':
    case 'number':
      return `"${token.text.slice(0, 40)}"`;
  }
}
