import fc from 'fast-check';
import type { Database } from '../../engine/store/database.ts';
import { describeDatabases } from '../support/databases.ts';

/** PostgreSQL's text holds no NUL, and no half of a surrogate pair. */
const storable = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
const instants = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});
const json = fc.jsonValue({ noUnicodeString: true }).filter((value) => !JSON.stringify(value).includes('\\u0000'));

describeDatabases('values', (open) => {
  let database: Database;

  const roundTrip = async (type: string, value: unknown): Promise<unknown> => {
    const rows = await database.across((tx) => tx.query<{ value: unknown }>(`select $1::${type} as value`, [value]));
    return rows[0]?.value;
  };

  beforeAll(async () => {
    database = await open();
  });

  test.each<[type: string, value: unknown]>([
    ['boolean', true],
    ['integer', -7],
    ['bigint', 9_007_199_254_740_991],
    ['bigint', 9_223_372_036_854_775_807n],
    ['double precision', 0.1],
    ['numeric', '12345678901234567890.123456789'],
    ['text', `it's "quoted" \\ and 中文 😀`],
    ['uuid', '01890a5d-ac96-774b-bcce-b302099a8057'],
    ['date', '2026-02-28'],
    ['timestamp', '2026-02-28 12:00:00'],
    ['timestamptz', new Date('2026-11-21T08:30:00.123Z')],
    ['timestamptz', new Date('0001-01-01T00:00:00.000Z')],
    ['bytea', Buffer.from([0, 1, 254, 255])],
    ['jsonb', { deep: [{ n: null }] }],
    ['text[]', ['a', '', 'NULL', null, '{}', 'a,b', '"', '\\', ' x ']],
    ['text[]', []],
    ['bigint[]', [1, 2, null]],
    ['boolean[]', [true, false]],
    ['timestamptz[]', [new Date('2026-11-21T08:30:00.120Z')]],
    ['bytea[]', [Buffer.from('a'), Buffer.from([])]],
    [
      'integer[]',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['jsonb[]', [{ a: '"x"' }, { b: '\\' }]],
    ['text', null],
    ['double precision', Number.POSITIVE_INFINITY],
  ])('a %s comes back as it was given: %p', async (type, value) => {
    expect(await roundTrip(type, value)).toEqual(value);
  });

  test('JSON comes back parsed when it was given as text', async () => {
    expect(await roundTrip('jsonb', '[1, {"a": "b"}]')).toEqual([1, { a: 'b' }]);
    expect(await roundTrip('jsonb[]', ['{"a":1}', '"text"', 'null'])).toEqual([{ a: 1 }, 'text', null]);
  });

  test('an array with a lower bound of its own is read from its first item', async () => {
    const rows = await database.across((tx) => tx.query(`select '[0:1]={a,b}'::text[] as value`));
    expect(rows).toEqual([{ value: ['a', 'b'] }]);
  });

  test('an instant that JavaScript cannot hold is refused, not bent', async () => {
    const infinity = database.across((tx) => tx.query(`select 'infinity'::timestamptz as value`));
    await expect(infinity).rejects.toThrow('Expected an instant');
  });

  test('what SQL cannot hold is refused as a parameter', async () => {
    await expect(roundTrip('text', () => 1)).rejects.toThrow('Expected a value the database can hold');
    await expect(roundTrip('timestamptz', new Date(Number.NaN))).rejects.toThrow();
  });

  test('any text, instant and JSON value survives the way there and back, alone and in arrays', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(storable), fc.array(instants), json, async (texts, dates, value) => {
        const sql = `select $1::text[] as texts, $2::timestamptz[] as dates, $3::jsonb as value`;
        const rows = await database.across((tx) => tx.query(sql, [texts, dates, JSON.stringify(value)]));
        expect(rows).toEqual([{ texts, dates, value: JSON.parse(JSON.stringify(value)) }]);
      }),
      { numRuns: 150 },
    );
  });
});
