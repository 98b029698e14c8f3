import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MalformedLine } from '../../engine/cli/feed/records/readRows.ts';
import { readRecords } from '../../engine/cli/feed/records/readRecords.ts';
import type { RepairRecord } from '../../engine/cli/feed/records/repairRecord.ts';

const head =
  'id,country,product_category,brand,year_of_manufacture,product_age,repair_status,repair_barrier_if_end_of_life,group_identifier,problem';

describe('an Open Repair file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aftercare-records-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const read = async (content: string) => {
    const path = join(folder, 'records.csv');
    await writeFile(path, content);
    const malformed: MalformedLine[] = [];
    const records: RepairRecord[] = [];
    for await (const record of readRecords(path, (line) => malformed.push(line))) records.push(record);
    return { records, lines: malformed.map(({ line }) => line).sort((one, other) => one - other), malformed };
  };

  test('holds commas, quotes and line breaks in its fields', async () => {
    const { records, malformed } = await read(
      `${head}\nr1,GBR,Kettle,"Brand, Ltd",2010,4.5,Fixed,,Club,"says ""off"",\r\nthen leaks\n"\n`,
    );
    expect(malformed).toEqual([]);
    expect(records).toEqual([
      {
        id: 'r1',
        country: 'GBR',
        category: 'Kettle',
        brand: 'Brand, Ltd',
        productAge: 4.5,
        status: 'Fixed',
        barrier: '',
        group: 'Club',
        problem: 'says "off",\r\nthen leaks',
      },
    ]);
  });

  test('may begin with a byte order mark, end its lines as Windows does, and have its columns in any order', async () => {
    const { records } = await read(
      '\uFEFFproblem,repair_status,id,brand,country,product_category,product_age,repair_barrier_if_end_of_life,group_identifier\r\nhums,Repairable,r1,,,Fan,old,,\r\n',
    );
    expect(records).toEqual([
      expect.objectContaining({ id: 'r1', status: 'Repairable', problem: 'hums', productAge: null }),
    ]);
  });

  test('is read around the lines that cannot be, each told by its number', async () => {
    const good = (id: string) => `${id},GBR,Kettle,,,,Fixed,,Club,x`;
    const { records, lines, malformed } = await read(
      [
        head,
        good('r1'),
        'r2,GBR,Kettle,,,,Fixed,,Club', // 3: a column less
        'r3,GBR,Kettle,,,,Melted,,Club,x', // 4: no such status
        ',GBR,Kettle,,,,Fixed,,Club,x', // 5: no id
        '"r4",GBR,Kettle,,,,Fixed,,Club,"two', // 6 and 7
        'lines"',
        'r5,GBR,Kettle,,,,Fixed,,Club,"two', // 8 and 9, with a column too much
        'lines",more',
        'r6,GBR,Kettle,,,,Fixed,,Club,a "quote" inside', // 10
        good('r7'),
      ].join('\n'),
    );
    expect(records.map(({ id }) => id)).toEqual(['r1', 'r4', 'r7']);
    expect(lines).toEqual([3, 4, 5, 8, 10]);
    expect(malformed).toContainEqual({ line: 4, reason: expect.stringContaining('found "Melted"') });
  });

  test('loses no line after it to a quote that nobody closes', async () => {
    const many = Array.from(
      { length: 3_000 },
      (_, index) => `r${index},GBR,Kettle,,,,Fixed,,Club,plain words about it`,
    );
    const { records, malformed } = await read(
      [head, 'bad,GBR,Kettle,,,,Fixed,,Club,"never closed', ...many].join('\n'),
    );
    expect(malformed).toEqual([{ line: 2, reason: expect.stringMatching(/quote/i) }]);
    expect(records).toHaveLength(3_000);
  });

  test('must have the columns of the standard', async () => {
    await expect(read('id,name\n1,x\n')).rejects.toThrow(/found none named country, product_category/);
    await expect(read('')).rejects.toThrow(/first line/);
    const nowhere = readRecords(join(folder, 'nowhere.csv'), () => undefined).next();
    await expect(nowhere).rejects.toThrow(/ENOENT/);
  });
});
