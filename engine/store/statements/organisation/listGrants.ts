import { personId, unitId } from '../../../ports/organisation/identifiers.ts';
import type { PersonGrant } from '../../../ports/organisation/organisation.ts';
import type { Tx } from '../../database.ts';

interface GrantRow {
  readonly person_id: string;
  readonly unit_id: string;
  readonly role: string;
}

export async function listGrants(tx: Tx, tenant: string): Promise<readonly PersonGrant[]> {
  const rows = await tx.query<GrantRow>(
    `select person_id, unit_id, role from role_grant where tenant_id = $1 order by person_id, unit_id, role`,
    [tenant],
  );
  return rows.map(({ person_id, unit_id, role }) => ({ personId: personId(person_id), unitId: unitId(unit_id), role }));
}
