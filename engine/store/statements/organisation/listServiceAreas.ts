import type { ServiceArea } from '../../../ports/organisation/catalogueStore.ts';
import { unitId } from '../../../ports/organisation/identifiers.ts';
import type { Tx } from '../../database.ts';

interface AreaRow {
  readonly area_code: string;
  readonly unit_id: string;
}

export async function listServiceAreas(tx: Tx, tenant: string): Promise<readonly ServiceArea[]> {
  const rows = await tx.query<AreaRow>(
    `select area_code, unit_id from service_area where tenant_id = $1 order by area_code, unit_id`,
    [tenant],
  );
  return rows.map(({ area_code, unit_id }) => ({ areaCode: area_code, unitId: unitId(unit_id) }));
}
