import type { Customer } from '../../../ports/organisation/catalogueStore.ts';
import type { Tx } from '../../database.ts';

export async function putCustomers(tx: Tx, tenant: string, customers: readonly Customer[]): Promise<void> {
  await tx.query(
    `insert into customer (tenant_id, customer_id, name, phone, tier, locale, area_code, address)
     select $1, id, name, phone, tier, locale, "areaCode", address
       from jsonb_to_recordset($2)
            as given (id text, name jsonb, phone text, tier text, locale text, "areaCode" text, address text)
         on conflict (tenant_id, customer_id) do update
        set name = excluded.name, phone = excluded.phone, tier = excluded.tier, locale = excluded.locale,
            area_code = excluded.area_code, address = excluded.address`,
    [tenant, JSON.stringify(customers)],
  );
}
