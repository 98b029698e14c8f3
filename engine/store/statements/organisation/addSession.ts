import type { Session } from '../../../ports/organisation/credentialStore.ts';
import type { Tx } from '../../database.ts';

export async function addSession(tx: Tx, tenant: string, session: Session): Promise<void> {
  await tx.query(
    `insert into session (tenant_id, token_hash, person_id, created_at, expires_at, ends_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      tenant,
      session.tokenHash,
      session.personId,
      new Date(session.createdAt),
      new Date(session.expiresAt),
      new Date(session.endsAt),
    ],
  );
}
