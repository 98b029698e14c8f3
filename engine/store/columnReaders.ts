import { readArray } from './arrayText.ts';

export type ColumnReader = (text: string) => unknown;

/**
 * What a column becomes in JavaScript, by the type's number in PostgreSQL's catalogue, the same on both backends.
 * `timestamptz` is a Date, `bigint` a number while that is exact, `json` parsed, `bytea` a Buffer; `date`, `time`,
 * `timestamp` and `numeric` stay text, because no JavaScript value means the same.
 */
const scalars: readonly (readonly [type: number, array: number, reader: ColumnReader])[] = [
  [16, 1000, (text) => text === 't'], // boolean
  [20, 1016, wholeNumber], // bigint
  [21, 1005, Number], // smallint
  [23, 1007, Number], // integer
  [26, 1028, Number], // oid
  [700, 1021, Number], // real
  [701, 1022, Number], // double precision
  [17, 1001, (text) => Buffer.from(text.slice(2), 'hex')], // bytea
  [114, 199, parseJson], // json
  [3802, 3807, parseJson], // jsonb
  [1184, 1185, instant], // timestamptz
  [18, 1002, asItIs], // "char"
  [19, 1003, asItIs], // name
  [25, 1009, asItIs], // text
  [1042, 1014, asItIs], // char(n)
  [1043, 1015, asItIs], // varchar
  [1082, 1182, asItIs], // date
  [1083, 1183, asItIs], // time
  [1114, 1115, asItIs], // timestamp
  [1186, 1187, asItIs], // interval
  [1700, 1231, asItIs], // numeric
  [2950, 2951, asItIs], // uuid
  [869, 1041, asItIs], // inet
];

export const columnReaders: Readonly<Record<number, ColumnReader>> = Object.fromEntries(
  scalars.flatMap(([type, array, reader]) => [
    [type, reader],
    [array, (text: string) => readArray(text, reader)],
  ]),
);

export const readerOf = (type: number): ColumnReader => columnReaders[type] ?? asItIs;

function asItIs(text: string): string {
  return text;
}

function wholeNumber(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

function parseJson(text: string): unknown {
  return JSON.parse(text);
}

/** Sessions run in UTC, so an instant reads `2026-11-21 08:30:00.5+00`. */
function instant(text: string): Date {
  const read = new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);
  if (!text.endsWith('+00') || Number.isNaN(read.getTime())) {
    throw new RangeError(`Expected an instant between the years 1 and 9999 in UTC, found "${text}"`);
  }
  return read;
}
