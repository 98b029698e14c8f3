import type { Customer } from '../../../ports/organisation/catalogueStore.ts';
import type { Tx } from '../../database.ts';
import { type CustomerRow, toCustomer } from './customerRow.ts';

export async function listCustomers(tx: Tx, tenant: string): Promise<readonly Customer[]> {
  const rows = await tx.query<CustomerRow>(
    `select customer_id, name, phone, tier, locale, area_code, address
       from customer
      where tenant_id = $1
      order by customer_id`,
    [tenant],
  );
  return rows.map(toCustomer);
}
