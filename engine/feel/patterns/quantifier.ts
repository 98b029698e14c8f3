export interface Quantifier {
  readonly min: number;
  readonly max: number;
  readonly lazy: boolean;
  readonly to: number;
}

const QUANTIFIER = /(?:([*+?])|\{(\d{1,4})(?:(,)(\d{1,4})?)?\})(\?)?/y;

/** `*`, `+`, `?`, `{n}`, `{n,}` or `{n,m}`, and `?` behind it to take as little as will do. */
export function readQuantifier(text: string, at: number): Quantifier | null {
  QUANTIFIER.lastIndex = at;
  const found = QUANTIFIER.exec(text);
  if (found === null) return null;
  const [whole, symbol, least, comma, most, lazy] = found;
  const to = at + whole.length;
  if (symbol !== undefined) {
    return { min: symbol === '+' ? 1 : 0, max: symbol === '?' ? 1 : Infinity, lazy: lazy !== undefined, to };
  }
  const min = Number(least);
  const max = comma === undefined ? min : most === undefined ? Infinity : Number(most);
  return max < min ? null : { min, max, lazy: lazy !== undefined, to };
}
