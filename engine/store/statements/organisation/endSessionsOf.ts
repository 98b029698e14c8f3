import type { PersonId } from '../../../ports/organisation/identifiers.ts';
import type { Tx } from '../../database.ts';

export async function endSessionsOf(tx: Tx, tenant: string, person: PersonId): Promise<void> {
  await tx.query(`delete from session where tenant_id = $1 and person_id = $2`, [tenant, person]);
}
