import { JUEL_DEPTH_MAX } from './bounds.ts';
import type { BinaryOperator, Juel, UnaryOperator } from './expression.ts';
import { tokenize } from './tokenize.ts';
import type { Token } from './tokenize.ts';
import { Untranslatable, unexpected } from './untranslatable.ts';

/** From the loosest binding to the tightest. */
const LEVELS: readonly { readonly [operator: string]: BinaryOperator | undefined }[] = [
  { '||': 'or', or: 'or' },
  { '&&': 'and', and: 'and' },
  { '==': '=', eq: '=', '!=': '!=', ne: '!=' },
  { '<': '<', lt: '<', '<=': '<=', le: '<=', '>': '>', gt: '>', '>=': '>=', ge: '>=' },
  { '+': '+', '-': '-' },
  { '*': '*', '/': '/', div: '/', '%': 'modulo', mod: 'modulo' },
];

const UNARY: { readonly [operator: string]: UnaryOperator | undefined } = {
  '!': 'not',
  not: 'not',
  '-': 'minus',
  empty: 'empty',
};

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const OPERATOR_WORDS: ReadonlySet<string> = new Set([
  ...LEVELS.flatMap((level) => Object.keys(level)),
  ...Object.keys(UNARY),
  'instanceof',
]);

/** Reads one expression; throws Untranslatable at the first thing that is none. */
export function parseJuel(text: string): Juel {
  const tokens = tokenize(text);
  let at = 0;
  let depth = 0;

  const expression = choice();
  if (peek().kind !== 'end') throw unexpected('an operator', '运算符', shown(peek()));
  return expression;

  function choice(): Juel {
    depth += 1;
    if (depth > JUEL_DEPTH_MAX) {
      throw new Untranslatable(`it is nested more than ${JUEL_DEPTH_MAX} deep`, `嵌套超过 ${JUEL_DEPTH_MAX} 层`);
    }
    const condition = binary(0);
    const whole: Juel = takeIf('?') ? { kind: 'choice', condition, ...branches() } : condition;
    depth -= 1;
    return whole;
  }

  function branches() {
    const then = choice();
    expect(':');
    return { then, otherwise: choice() };
  }

  function binary(level: number): Juel {
    const operators = LEVELS[level];
    if (operators === undefined) return unary();
    let left = binary(level + 1);
    for (let operator = operatorIn(operators); operator !== null; operator = operatorIn(operators)) {
      left = { kind: 'binary', operator, left, right: binary(level + 1) };
    }
    return left;
  }

  function operatorIn(operators: (typeof LEVELS)[number]): BinaryOperator | null {
    const operator = isWordOrSymbol(peek()) ? operators[peek().text] : undefined;
    if (operator === undefined) return null;
    at += 1;
    return operator;
  }

  /** Counts as deep as it is, because `!!!!…` could be long. */
  function unary(): Juel {
    const operator = isWordOrSymbol(peek()) ? UNARY[peek().text] : undefined;
    if (operator === undefined) return postfix();
    at += 1;
    depth += 1;
    if (depth > JUEL_DEPTH_MAX) throw new Untranslatable('it is nested too deep', '嵌套过深');
    const operand = unary();
    depth -= 1;
    return { kind: 'unary', operator, operand };
  }

  function postfix(): Juel {
    let whole = primary();
    let links = 0;
    for (;;) {
      if (takeIf('.')) whole = member(whole);
      else if (takeIf('[')) whole = { kind: 'index', of: whole, index: closedBy(']') };
      else return whole;
      links += 1;
      if (links > JUEL_DEPTH_MAX) throw new Untranslatable('its path is too long', '路径过长');
    }
  }

  function member(of: Juel): Juel {
    const name = peek();
    if (name.kind !== 'name') throw unexpected('a name behind "."', '“.”之后的名称', shown(name));
    at += 1;
    return takeIf('(')
      ? { kind: 'call', of, name: name.text, given: given() }
      : { kind: 'property', of, name: name.text };
  }

  function primary(): Juel {
    const token = peek();
    at += 1;
    if (token.kind === 'number' || token.kind === 'string') return { kind: 'constant', value: token.value };
    if (token.text === '(') return closedBy(')');
    if (token.kind !== 'name' || OPERATOR_WORDS.has(token.text)) {
      throw unexpected('a value', '值', shown(token));
    }
    const constant = CONSTANTS.get(token.text);
    if (constant !== undefined) return { kind: 'constant', value: constant };
    return takeIf('(')
      ? { kind: 'call', of: null, name: token.text, given: given() }
      : { kind: 'name', name: token.text };
  }

  function given(): readonly Juel[] {
    if (takeIf(')')) return [];
    const values = [choice()];
    while (takeIf(',')) values.push(choice());
    expect(')');
    return values;
  }

  function closedBy(bracket: string): Juel {
    const inside = choice();
    expect(bracket);
    return inside;
  }

  function peek(): Token {
    return tokens[at] ?? { kind: 'end', text: '' };
  }

  function takeIf(symbol: string): boolean {
    const isThere = peek().kind === 'symbol' && peek().text === symbol;
    if (isThere) at += 1;
    return isThere;
  }

  function expect(symbol: string): void {
    if (!takeIf(symbol)) throw unexpected(`"${symbol}"`, `“${symbol}”`, shown(peek()));
  }
}

const isWordOrSymbol = ({ kind }: Token): boolean => kind === 'name' || kind === 'symbol';

const shown = ({ kind, text }: Token): string | null => (kind === 'end' ? null : `"${text}"`);
