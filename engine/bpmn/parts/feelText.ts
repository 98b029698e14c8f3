/** Words of FEEL that cannot stand for a variable by themselves. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['and', 'or', 'between', 'in', 'instance', 'then', 'else', 'return', 'satisfies'],
  ...['if', 'for', 'some', 'every', 'function', 'true', 'false', 'null', 'not'],
]);

const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Control characters that a FEEL text writes as escapes. */
const ESCAPED: { readonly [character: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text as FEEL writes it. */
export const feelLiteral = (text: string): string =>
  `"${text.replace(/["\\]/g, '\\$&').replace(/[\n\r\t]/g, (found) => ESCAPED[found] ?? found)}"`;

/** A variable or an entry of that name; null for a name that FEEL cannot say. */
export function feelName(name: string): string | null {
  if (PLAIN.test(name) && !RESERVED.has(name)) return name;
  return name.trim() === '' || /[`\n\r]/.test(name) ? null : `\`${name}\``;
}
