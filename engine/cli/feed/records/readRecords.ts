import { createReadStream } from 'node:fs';
import type { CsvError, Info } from 'csv-parse';
import { parse } from 'csv-parse';
import { CommandFailed } from '../../commandFailed.ts';
import { text } from '../../language.ts';
import { readingFailed } from '../../readingFailed.ts';
import { columns, recordFrom } from './repairRecord.ts';
import type { RepairRecord, Row } from './repairRecord.ts';

export interface MalformedLine {
  /** In the file, from 1. */
  readonly line: number;
  readonly reason: string;
}

/** A quote that nobody closes must not swallow the rest of the file. */
const RECORD_LENGTH_MAX = 32_768;

interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

/**
 * The records of an Open Repair file, as they are asked for. A line that cannot be read is told by its number, and
 * left out.
 */
export async function* readRecords(
  path: string,
  malformed: (line: MalformedLine) => void,
): AsyncGenerator<RepairRecord> {
  const input = createReadStream(path);
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: RECORD_LENGTH_MAX,
  });
  parser.on('skip', (error: CsvError) => malformed({ line: Number(error['lines']), reason: error.message }));
  input.once('error', (error) => parser.destroy(readingFailed(path, error)));
  input.pipe(parser);

  let places: ReadonlyMap<string, number> | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (places === null) places = placesOf(record, path);
      else {
        const found = understood(record, places);
        if (typeof found === 'string') malformed({ line: firstLineOf(record, info), reason: found });
        else yield found;
      }
    }
    if (places === null) throw noHead(path, columns);
  } finally {
    input.destroy();
  }
}

/** The parser knows the last line of a record; breaks inside of it lie between. */
const firstLineOf = (record: readonly string[], { lines }: Info): number =>
  lines - record.reduce((sum, field) => sum + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

function placesOf(head: readonly string[], path: string): ReadonlyMap<string, number> {
  const places = new Map(head.map((name, place) => [name.trim(), place]));
  const missing = columns.filter((name) => !places.has(name));
  if (missing.length > 0) throw noHead(path, missing);
  return places;
}

function understood(record: readonly string[], places: ReadonlyMap<string, number>): RepairRecord | string {
  if (record.length !== places.size) return `Expected ${places.size} columns, found ${record.length}`;
  const row = Object.fromEntries(columns.map((name) => [name, (record[places.get(name) ?? -1] ?? '').trim()]));
  return recordFrom(row as Row); // every column is there
}

const noHead = (path: string, missing: readonly string[]): CommandFailed =>
  new CommandFailed(
    text(
      `Expected the columns of the Open Repair Data Standard in the first line of ${path}, found none named ${missing.join(', ')}`,
      `${path} 的首行应含开放维修数据标准的列，缺少 ${missing.join('、')}`,
    ),
  );
