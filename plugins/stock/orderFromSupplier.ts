import { Type } from '@sinclair/typebox';
import { PartCode, Quantity, stockJob } from './stockJob.ts';

interface CountRow {
  readonly last_number: number;
}

/** Writes an order down under the next number; what arrives is booked by `stock.receive`. */
export const orderFromSupplier = stockJob({
  title: { 'zh-CN': '向供应商订货', en: 'Order from the supplier' },
  input: Type.Object({ part: PartCode, quantity: Quantity }),
  output: Type.Object({ orderNumber: Type.String() }),
  work: async (query, { tenant, now, input: { part, quantity } }) => {
    const [count] = await query<CountRow>(
      `insert into supplier_order_count (tenant_id, last_number) values ($1, 1)
           on conflict (tenant_id) do update set last_number = supplier_order_count.last_number + 1
       returning last_number`,
      [tenant],
    );
    const orderNumber = `SO-${String(count?.last_number).padStart(6, '0')}`;
    await query(
      `insert into supplier_order (tenant_id, order_number, part, quantity, ordered_at) values ($1, $2, $3, $4, $5)`,
      [tenant, orderNumber, part, quantity, new Date(now)],
    );
    return { orderNumber };
  },
});
