import { CommandFailed } from '../../commandFailed.ts';
import { text } from '../../language.ts';
import type { MalformedLine } from './readRows.ts';
import { readRows } from './readRows.ts';
import { columns, recordFrom } from './repairRecord.ts';
import type { RepairRecord, Row } from './repairRecord.ts';

/**
 * The records of an Open Repair file, as they are asked for. A line that cannot be read is told by its number, and
 * left out.
 */
export async function* readRecords(
  path: string,
  malformed: (line: MalformedLine) => void,
): AsyncGenerator<RepairRecord> {
  let places: ReadonlyMap<string, number> | null = null;
  for await (const { line, fields } of readRows(path, malformed)) {
    if (places === null) places = placesOf(fields, path);
    else {
      const found = understood(fields, places);
      if (typeof found === 'string') malformed({ line, reason: found });
      else yield found;
    }
  }
  if (places === null) throw noHead(path, columns);
}

function placesOf(head: readonly string[], path: string): ReadonlyMap<string, number> {
  const places = new Map(head.map((name, place) => [name.trim(), place]));
  const missing = columns.filter((name) => !places.has(name));
  if (missing.length > 0) throw noHead(path, missing);
  return places;
}

function understood(fields: readonly string[], places: ReadonlyMap<string, number>): RepairRecord | string {
  if (fields.length !== places.size) return `Expected ${places.size} columns, found ${fields.length}`;
  const row = Object.fromEntries(columns.map((name) => [name, (fields[places.get(name) ?? -1] ?? '').trim()]));
  return recordFrom(row as Row); // every column is there
}

const noHead = (path: string, missing: readonly string[]): CommandFailed =>
  new CommandFailed(
    text(
      `Expected the columns of the Open Repair Data Standard in the first line of ${path}, found none named ${missing.join(', ')}`,
      `${path} 的首行应含开放维修数据标准的列，缺少 ${missing.join('、')}`,
    ),
  );
