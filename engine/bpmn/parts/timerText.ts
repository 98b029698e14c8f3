import type { Expression } from '../../core/model/text.ts';
import { iso8601Literal, looksLikeIso8601 } from '../../core/model/iso8601.ts';

/** A text that is meant as ISO 8601 becomes a FEEL literal of it; any other text is FEEL already. */
export const fromTimerText = (text: string): Expression => (looksLikeIso8601(text) ? `"${text}"` : text);

export const toTimerText = (expression: Expression): string => iso8601Literal(expression) ?? expression;
