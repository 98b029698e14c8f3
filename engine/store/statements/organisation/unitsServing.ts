import { unitId, type UnitId } from '../../../ports/organisation/identifiers.ts';
import type { Tx } from '../../database.ts';

interface ServingRow {
  readonly unit_id: string;
}

/** Given the code and all beginnings of it; the longest that any active unit serves decides. */
export async function unitsServing(tx: Tx, tenant: string, areaCodes: readonly string[]): Promise<readonly UnitId[]> {
  const rows = await tx.query<ServingRow>(
    `select unit_id
       from (select service_area.unit_id, rank() over (order by length(service_area.area_code) desc) as place
               from service_area
               join unit using (tenant_id, unit_id)
              where service_area.tenant_id = $1 and service_area.area_code = any($2) and unit.active) as serving
      where place = 1
      order by unit_id`,
    [tenant, areaCodes],
  );
  return rows.map(({ unit_id }) => unitId(unit_id));
}
