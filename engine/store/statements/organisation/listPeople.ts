import type { Labels } from '../../../core/model/text.ts';
import { personId } from '../../../ports/organisation/identifiers.ts';
import type { Person } from '../../../ports/organisation/organisation.ts';
import type { Tx } from '../../database.ts';

interface PersonRow {
  readonly person_id: string;
  readonly username: string;
  readonly name: Labels;
  readonly locale: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly active: boolean;
}

export async function listPeople(tx: Tx, tenant: string): Promise<readonly Person[]> {
  const rows = await tx.query<PersonRow>(
    `select person_id, username, name, locale, phone, email, active
       from person
      where tenant_id = $1
      order by username`,
    [tenant],
  );
  return rows.map(({ person_id, ...rest }) => ({ id: personId(person_id), ...rest }));
}
