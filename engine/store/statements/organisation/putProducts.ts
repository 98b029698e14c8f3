import type { Product } from '../../../ports/organisation/catalogueStore.ts';
import type { Tx } from '../../database.ts';

export async function putProducts(tx: Tx, tenant: string, products: readonly Product[]): Promise<void> {
  await tx.query(
    `insert into product (tenant_id, product_id, category, brand, model, name, warranty_months)
     select $1, id, category, brand, model, name, "warrantyMonths"
       from jsonb_to_recordset($2)
            as given (id text, category text, brand text, model text, name jsonb, "warrantyMonths" integer)
         on conflict (tenant_id, product_id) do update
        set category = excluded.category, brand = excluded.brand, model = excluded.model,
            name = excluded.name, warranty_months = excluded.warranty_months`,
    [tenant, JSON.stringify(products)],
  );
}
