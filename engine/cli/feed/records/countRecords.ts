import { readRecords } from './readRecords.ts';

/** How many records there will be; the file is read once for it, which takes a second for many thousands. */
export async function countRecords(path: string, limit: number): Promise<number> {
  let count = 0;
  for await (const _ of readRecords(path, () => undefined)) {
    count += 1;
    if (count >= limit) break;
  }
  return count;
}
