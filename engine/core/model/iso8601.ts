import type { Expression } from './text.ts';

/**
 * Whether a text is meant as ISO 8601, right or wrong: a duration, a repetition, a date. Broader than what is
 * right, so that a slip such as `PT2X` is found at deployment and not taken for the name of a variable.
 */
export const looksLikeIso8601 = (text: string): boolean =>
  /^(-?P(?=[\dT]*\d)[^"\\]*|R\d*\/[^"\\]*|\d{4}-\d{2}-\d{2}([T@+Z][^"\\]*)?)$/.test(text);

/** The text of a FEEL string literal that holds ISO 8601; null for any other expression. */
export function iso8601Literal(expression: Expression): string | null {
  const text = /^"([^"\\]*)"$/.exec(expression)?.[1];
  return text !== undefined && looksLikeIso8601(text) ? text : null;
}
