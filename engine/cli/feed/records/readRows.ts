import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readingFailed } from '../../readingFailed.ts';

export interface FileRow {
  /** Of its first line in the file, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

export interface MalformedLine {
  /** In the file, from 1. */
  readonly line: number;
  readonly reason: string;
}

/** A quote that nobody closes must not swallow the rest of the file. */
const ROW_LENGTH_MAX = 32_768;

/**
 * The rows of a file of comma-separated values, as they are asked for. Lines belong together for as long as a quote is
 * open. Where that makes no row, only the first of them is told of, and reading goes on at the next: so a stray quote
 * costs its own line and not those after it.
 */
export async function* readRows(path: string, malformed: (line: MalformedLine) => void): AsyncGenerator<FileRow> {
  const lines = linesOf(path);
  const ahead: string[] = [];
  const readOn = async (): Promise<boolean> => {
    const next = await lines.next();
    if (next.done === true) return false;
    ahead.push(next.value);
    return true;
  };
  try {
    for (let line = 1; ahead.length > 0 || (await readOn());) {
      const { text, count } = await oneRow(ahead, readOn);
      const read = fieldsIn(text, line === 1);
      if (typeof read === 'string') malformed({ line, reason: read });
      else if (read !== null) yield { line, fields: read };
      const used = typeof read === 'string' ? 1 : count;
      ahead.splice(0, used);
      line += used;
    }
  } finally {
    await lines.return(undefined);
  }
}

/** As many lines as it takes to close every quote, if that many are there. */
async function oneRow(ahead: readonly string[], readOn: () => Promise<boolean>) {
  let text = '';
  let count = 0;
  let isOpen = false;
  do {
    if (count === ahead.length && !(await readOn())) break;
    const line = ahead[count] ?? '';
    text += line;
    count += 1;
    if (quotesIn(line) % 2 === 1) isOpen = !isOpen;
  } while (isOpen && text.length <= ROW_LENGTH_MAX);
  return { text, count };
}

const quotesIn = (line: string): number => line.split('"').length - 1;

/** What is wrong with it, if it is no row; null for an empty line. */
function fieldsIn(text: string, isFirst: boolean): readonly string[] | string | null {
  try {
    const rows: readonly (readonly string[])[] = parse(text, {
      bom: isFirst,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return rows[0] ?? null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function* linesOf(path: string): AsyncGenerator<string, void> {
  const input = createReadStream(path, 'utf8');
  let rest = '';
  try {
    for await (const chunk of input as AsyncIterable<string>) {
      const lines = (rest + chunk).split(/(?<=\n)/);
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    throw readingFailed(path, error);
  }
  if (rest !== '') yield rest;
}
