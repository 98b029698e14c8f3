import { personId } from '../../../ports/organisation/identifiers.ts';
import type { PasswordOf } from '../../../ports/organisation/credentialStore.ts';
import type { Tx } from '../../database.ts';

interface PasswordRow {
  readonly person_id: string;
  readonly password_hash: string | null;
}

export async function findPassword(tx: Tx, tenant: string, username: string): Promise<PasswordOf | null> {
  const rows = await tx.query<PasswordRow>(
    `select person.person_id, person.password_hash
       from person
       join tenant using (tenant_id)
      where person.tenant_id = $1 and person.username = $2 and person.active and tenant.active`,
    [tenant, username],
  );
  return rows.map((row) => ({ personId: personId(row.person_id), passwordHash: row.password_hash }))[0] ?? null;
}
