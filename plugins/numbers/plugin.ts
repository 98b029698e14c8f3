import { type Static, Type } from '@sinclair/typebox';
import { definePlugin } from '../contract/definePlugin.ts';
import { ledgerTable, once } from '../contract/once.ts';

interface SeriesRow {
  readonly last_number: number;
}

const DIGITS = 6;

const Settings = Type.Object({
  /** What the numbers of a series begin with; the name of the series when it is not here. */
  prefixes: Type.Record(Type.String(), Type.String({ maxLength: 20 }), {
    default: { callback: 'CB-', complaint: 'CP-', partOrder: 'PO-', repair: 'R-', requisition: 'RQ-' },
  }),
});

/** The number is taken in the transaction that notes it: a job that fails leaves no gap. */
export default definePlugin({
  name: 'numbers',
  settings: Settings,
  tables: [
    {
      name: '0001_series',
      statements: [
        ledgerTable,
        `create table series (
           tenant_id text not null,
           series text not null,
           last_number bigint not null,
           primary key (tenant_id, series)
         )`,
      ],
    },
  ],
  jobs: {
    'numbers.next': {
      title: { 'zh-CN': '取下一个编号', en: 'Take the next number of a series' },
      input: Type.Object({ series: Type.String({ minLength: 1, maxLength: 100 }) }),
      output: Type.Object({ number: Type.String(), sequence: Type.Integer() }),
      run: (call) =>
        once(call, async (query) => {
          const [row] = await query<SeriesRow>(
            `insert into series (tenant_id, series, last_number) values ($1, $2, 1)
                 on conflict (tenant_id, series) do update set last_number = series.last_number + 1
             returning last_number`,
            [call.tenant, call.input.series],
          );
          if (row === undefined) throw new Error(`Expected series ${call.input.series} to be written`);
          const sequence = row.last_number;
          return { number: prefixOf(call.input.series, call.settings) + padded(sequence), sequence };
        }),
    },
  },
});

const prefixOf = (series: string, { prefixes }: Static<typeof Settings>): string =>
  (Object.hasOwn(prefixes, series) ? prefixes[series] : undefined) ?? `${series}-`;

const padded = (sequence: number): string => String(sequence).padStart(DIGITS, '0');
