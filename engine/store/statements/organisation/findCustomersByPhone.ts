import type { Customer } from '../../../ports/organisation/catalogueStore.ts';
import type { Tx } from '../../database.ts';
import { type CustomerRow, toCustomer } from './customerRow.ts';

/** A household shares a number, so there may be several. */
export async function findCustomersByPhone(tx: Tx, tenant: string, phone: string): Promise<readonly Customer[]> {
  const rows = await tx.query<CustomerRow>(
    `select customer_id, name, phone, tier, locale, area_code, address
       from customer
      where tenant_id = $1 and phone = $2
      order by customer_id`,
    [tenant, phone],
  );
  return rows.map(toCustomer);
}
