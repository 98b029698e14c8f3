import type { ProblemMessage } from '../../../core/model/problem.ts';
import { fail, ok } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import { feelLiteral } from '../../parts/feelText.ts';
import { JUEL_LENGTH_MAX } from './bounds.ts';
import { call, feel, infix, level } from './feel.ts';
import type { Feel } from './feel.ts';
import { toFeel } from './toFeel.ts';
import { Untranslatable, unexpected } from './untranslatable.ts';

/** Whether a text has an expression in it. */
export const hasJuel = (text: string): boolean => /(?<!\\)[$#]\{/.test(text);

/** A text with `${…}` or `#{…}` in it, or without, as FEEL; why, where FEEL has no words for it. */
export function fromJuel(text: string): Result<string, ProblemMessage> {
  try {
    return ok(whole(text));
  } catch (error) {
    if (error instanceof Untranslatable) return fail(error.told);
    throw error;
  }
}

function whole(text: string): string {
  if (text.length > JUEL_LENGTH_MAX) {
    throw new Untranslatable(`it has more than ${JUEL_LENGTH_MAX} characters`, `超过 ${JUEL_LENGTH_MAX} 个字符`);
  }
  const [only, ...others] = partsOf(text.trim());
  if (only === undefined) return feelLiteral(text);
  if (only.isExpression && others.length === 0) return toFeel(only.text).text;
  const parts = partsOf(text);
  return parts.map(asText).reduce((before, next) => infix(before, '+', next, level.sum)).text;
}

const asText = ({ text, isExpression }: Part): Feel =>
  isExpression ? textual(toFeel(text)) : feel(feelLiteral(text.replace(/\\([$#]\{)/g, '$1')));

const textual = (piece: Feel): Feel => (/^"[^"\\]*"$/.test(piece.text) ? piece : call('string', piece));

interface Part {
  readonly text: string;
  readonly isExpression: boolean;
}

/** Literal text and expressions in turn; a brace within quotation marks ends nothing. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/(?<!\\)[$#]\{/g)) {
    if (index < from) continue; // within an expression
    if (index > from) parts.push({ text: text.slice(from, index), isExpression: false });
    const end = endOf(text, index + 2);
    parts.push({ text: text.slice(index + 2, end), isExpression: true });
    from = end + 1;
  }
  return from < text.length ? [...parts, { text: text.slice(from), isExpression: false }] : parts;
}

function endOf(text: string, from: number): number {
  let quote: string | null = null;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== null && character === '\\') at += 1;
    else if (quote !== null) quote = character === quote ? null : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '}') return at;
  }
  throw unexpected('"}"', '“}”', null);
}
