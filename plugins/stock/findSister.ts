import { Type } from '@sinclair/typebox';
import { defineJob } from '../contract/job.ts';
import { once } from '../contract/once.ts';
import type { Query } from '../contract/tables.ts';
import { openShelves } from './openShelves.ts';
import { StockSettings } from './settings.ts';
import { PartCode, Quantity, UnitCode } from './stockJob.ts';

/** How many units with enough of a part are asked for the unit above them. */
const CANDIDATES_MAX = 50;

/**
 * A unit below the same unit above that has enough of the part free; the one that has most. The organisation is asked
 * outside of the transaction: it lives in the same database, and the embedded one has a single connection.
 */
export const findSister = defineJob({
  title: { 'zh-CN': '查找有货的同级单位', en: 'Find a sister unit with stock' },
  input: Type.Object({ part: PartCode, quantity: Quantity, unit: UnitCode }),
  output: Type.Object({ unit: Type.Union([Type.String(), Type.Null()]) }),
  settings: StockSettings,
  run: async (call) => {
    const { input, tenant, tables, directory } = call;
    const { unit, part, quantity } = input;
    const candidates = await tables.transaction(async (query) => {
      await openShelves(query, call);
      return unitsWith(query, tenant, part, quantity);
    });
    const above = await directory.unitAbove(unit, null);
    for (const candidate of above === null ? [] : candidates) {
      if (candidate === unit) continue;
      const sister = await directory.unitAbove(candidate, null);
      if (sister?.unit === above?.unit) return once(call, async () => ({ unit: candidate }));
    }
    return once(call, async () => ({ unit: null }));
  },
});

async function unitsWith(query: Query, tenant: string, part: string, quantity: number): Promise<readonly string[]> {
  const rows = await query<{ readonly unit: string }>(
    `select unit
       from shelf
      where tenant_id = $1 and part = $2 and on_hand - reserved >= $3
      order by on_hand - reserved desc, unit
      limit $4`,
    [tenant, part, quantity, CANDIDATES_MAX],
  );
  return rows.map(({ unit }) => unit);
}
