import { writeArray } from './arrayText.ts';

/**
 * How a value travels to the database: as PostgreSQL's own text form, written here once, so that the same parameter
 * means the same on both backends. Arrays become SQL arrays (pass a JSON array as a string); other objects become JSON.
 */
export function parameterText(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return keepable(value);
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'undefined':
      return null;
    case 'object':
      return value === null ? null : objectText(value);
    case 'function':
    case 'symbol':
      throw new TypeError(`Expected a value the database can hold as parameter, found a ${typeof value}`);
  }
}

/** PostgreSQL's text holds no NUL; an expression or a connector may answer one, and must not hold up what it belongs to. */
const keepable = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text);

function objectText(value: object): string {
  if (Array.isArray(value)) return writeArray(value, parameterText);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  return JSON.stringify(value);
}
