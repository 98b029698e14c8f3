import { feelName } from '../../parts/feelText.ts';
import { JUEL_LENGTH_MAX } from './bounds.ts';
import { Untranslatable } from './untranslatable.ts';

/** How tightly a piece of FEEL holds together: what is looser than its place wants stands in brackets. */
export const level = { choice: 0, or: 1, and: 2, comparison: 3, sum: 4, product: 5, minus: 6, whole: 7 } as const;

export interface Feel {
  readonly text: string;
  readonly level: number;
}

/** Bounded at each step, because some translations say an operand twice. */
export function feel(text: string, tightness: number = level.whole): Feel {
  if (text.length > JUEL_LENGTH_MAX) {
    throw new Untranslatable(
      `it would have more than ${JUEL_LENGTH_MAX} characters in FEEL`,
      `译为 FEEL 后超过 ${JUEL_LENGTH_MAX} 个字符`,
    );
  }
  return { text, level: tightness };
}

/** A piece as it stands where something at least as tight belongs. */
export const tight = (piece: Feel, least: number = level.whole): string =>
  piece.level < least ? `(${piece.text})` : piece.text;

export const call = (name: string, ...given: readonly Feel[]): Feel =>
  feel(`${name}(${given.map(({ text }) => text).join(', ')})`);

export const infix = (left: Feel, operator: string, right: Feel, at: number): Feel =>
  feel(`${tight(left, at === level.comparison ? at + 1 : at)} ${operator} ${tight(right, at + 1)}`, at);

export function named(name: string): string {
  const said = feelName(name);
  if (said === null) throw new Untranslatable(`FEEL cannot say the name "${name}"`, `FEEL 无法表示名称“${name}”`);
  return said;
}

export const entryOf = (of: Feel, name: string): Feel => feel(`${tight(of)}.${named(name)}`);
