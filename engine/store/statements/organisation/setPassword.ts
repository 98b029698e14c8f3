import type { PersonId } from '../../../ports/organisation/identifiers.ts';
import type { Tx } from '../../database.ts';

export async function setPassword(tx: Tx, tenant: string, people: readonly PersonId[], hash: string): Promise<void> {
  await tx.query(`update person set password_hash = $3 where tenant_id = $1 and person_id = any($2)`, [
    tenant,
    people,
    hash,
  ]);
}
