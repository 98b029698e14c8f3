import type { UnitPath } from '../../../ports/organisation/identifiers.ts';
import type { Tx } from '../../database.ts';

/** One table that files its rows under unit paths; its name comes from the catalogue, quoted. */
export async function followMove(tx: Tx, table: string, tenant: string, from: UnitPath, to: UnitPath): Promise<void> {
  await tx.query(
    `update ${table}
        set unit_path = $3 || substr(unit_path, length($2) + 1)
      where tenant_id = $1 and starts_with(unit_path, $2)`,
    [tenant, from, to],
  );
}
