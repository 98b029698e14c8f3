import type { ServiceArea } from '../../../ports/organisation/catalogueStore.ts';
import type { Tx } from '../../database.ts';

export async function putServiceAreas(tx: Tx, tenant: string, areas: readonly ServiceArea[]): Promise<void> {
  await tx.query(
    `insert into service_area (tenant_id, area_code, unit_id)
     select $1, "areaCode", "unitId" from jsonb_to_recordset($2) as given ("areaCode" text, "unitId" text)
         on conflict do nothing`,
    [tenant, JSON.stringify(areas)],
  );
}
