import type { Labels } from '../../../core/model/text.ts';
import type { OpenSession, Reach } from '../../../ports/organisation/credentialStore.ts';
import { personId } from '../../../ports/organisation/identifiers.ts';
import type { Tx } from '../../database.ts';

interface SessionRow {
  readonly token_hash: Uint8Array;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly ends_at: Date;
  readonly person_id: string;
  readonly username: string;
  readonly name: Labels;
  readonly locale: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly reaches: readonly Reach[];
}

/** Asked with every request of a person, so roles come along. Inactive units give nobody a role. */
export async function findSession(tx: Tx, tenant: string, tokenHash: Uint8Array): Promise<OpenSession | null> {
  const rows = await tx.query<SessionRow>(
    `select session.token_hash, session.created_at, session.expires_at, session.ends_at,
            person.person_id, person.username, person.name, person.locale, person.phone, person.email,
            coalesce(
              (select jsonb_agg(jsonb_build_object('role', role_grant.role, 'unitPath', unit.path))
                 from role_grant
                 join unit using (tenant_id, unit_id)
                where role_grant.tenant_id = session.tenant_id
                  and role_grant.person_id = session.person_id
                  and unit.active),
              '[]') as reaches
       from session
       join person using (tenant_id, person_id)
       join tenant using (tenant_id)
      where session.tenant_id = $1 and session.token_hash = $2 and person.active and tenant.active`,
    [tenant, tokenHash],
  );
  return rows.map(toOpenSession)[0] ?? null;
}

function toOpenSession(row: SessionRow): OpenSession {
  const id = personId(row.person_id);
  const { username, name, locale, phone, email, reaches } = row;
  return {
    session: {
      tokenHash: row.token_hash,
      personId: id,
      createdAt: row.created_at.getTime(),
      expiresAt: row.expires_at.getTime(),
      endsAt: row.ends_at.getTime(),
    },
    person: { id, username, name, locale, phone, email, active: true },
    reaches,
  };
}
