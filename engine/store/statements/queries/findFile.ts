import type { Tx } from '../../database.ts';

interface FileRow {
  readonly content: Uint8Array;
}

export async function findFile(tx: Tx, tenant: string, deployment: string, path: string): Promise<Uint8Array | null> {
  const rows = await tx.query<FileRow>(
    `select content from resource where tenant_id = $1 and deployment_id = $2 and path = $3`,
    [tenant, deployment, path],
  );
  return rows[0]?.content ?? null;
}
