import { fail, ok } from '../../../core/result.ts';
import type { Result } from '../../../core/result.ts';
import type { ProblemMessage } from '../../../core/model/problem.ts';
import { feelLiteral } from '../../parts/feelText.ts';

/** Behind `=` stands FEEL; anything else is a number or a text. */
export function fromZeebe(text: string): Result<string, ProblemMessage> {
  if (!text.startsWith('=')) return ok(/^-?\d+(\.\d+)?$/.test(text) ? text : feelLiteral(text));
  const expression = text.slice(1).trim();
  return expression === '' ? fail({ en: 'nothing stands behind "="', 'zh-CN': '“=”之后没有表达式' }) : ok(expression);
}

/** A fixed name, also where it is written as FEEL that is nothing but a text; null for one that is computed. */
export function fixedName(text: string): string | null {
  if (!text.startsWith('=')) return text;
  return /^=\s*"([^"\\]+)"\s*$/.exec(text)?.[1] ?? null;
}
