import { instanceId, processId } from '../../core/identifiers.ts';
import type { InstanceId, ProcessId } from '../../core/identifiers.ts';
import { Refused } from '../problems/refused.ts';

/** Turns the key of a list's last item into a text that means nothing to anybody else, and back. */
export interface Cursor<Key> {
  readonly write: (key: Key) => string;
  readonly read: (text: string) => Key;
}

type Part = string | number | null;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MOMENT_MAX = 8.64e15;
const INTEGER_MAX = 2_147_483_647;

/** `list` names the list and its order: a cursor of another one is refused. */
export const cursorOf = <Key>(
  list: string,
  partsOf: (key: Key) => readonly Part[],
  keyOf: (parts: readonly unknown[]) => Key,
): Cursor<Key> => ({
  write: (key) => Buffer.from(JSON.stringify([list, ...partsOf(key)])).toString('base64url'),
  read: (text) => {
    const [name, ...parts] = partsIn(text);
    if (name !== list) throw invalidCursor();
    return keyOf(parts);
  },
});

function partsIn(text: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

const invalidCursor = (): Refused =>
  new Refused('invalidCursor', {
    detail:
      'Expected at query.cursor what the page before gave as "next", with the same filter and order; found something else',
    place: 'query.cursor',
    expected: 'the "next" of the page before',
  });

export const instanceIn = (part: unknown): InstanceId => {
  if (typeof part === 'string' && UUID.test(part)) return instanceId(part);
  throw invalidCursor();
};

export const processIn = (part: unknown): ProcessId => {
  if (typeof part === 'string' && part.length <= 200 && !/[\0\p{Cs}]/u.test(part)) return processId(part);
  throw invalidCursor();
};

export const integerIn = (part: unknown): number => {
  if (typeof part === 'number' && Number.isInteger(part) && part >= 0 && part <= INTEGER_MAX) return part;
  throw invalidCursor();
};

export const momentIn = (part: unknown): number => {
  if (typeof part === 'number' && Number.isInteger(part) && part >= 0 && part < MOMENT_MAX) return part;
  throw invalidCursor();
};
