import type { Labels } from '../../../core/model/text.ts';
import type { Product } from '../../../ports/organisation/catalogueStore.ts';
import type { Tx } from '../../database.ts';

interface ProductRow {
  readonly product_id: string;
  readonly category: string;
  readonly brand: string;
  readonly model: string;
  readonly name: Labels;
  readonly warranty_months: number;
}

export async function listProducts(tx: Tx, tenant: string): Promise<readonly Product[]> {
  const rows = await tx.query<ProductRow>(
    `select product_id, category, brand, model, name, warranty_months
       from product
      where tenant_id = $1
      order by category, brand, model`,
    [tenant],
  );
  return rows.map(({ product_id, warranty_months, ...rest }) => ({
    id: product_id,
    ...rest,
    warrantyMonths: warranty_months,
  }));
}
