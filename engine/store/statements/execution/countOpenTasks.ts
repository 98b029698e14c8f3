import type { Tx } from '../../database.ts';

interface CountRow {
  readonly assignee: string;
  readonly open: number;
}

/** Open tasks by user name; who has none is missing. */
export async function countOpenTasks(
  tx: Tx,
  tenant: string,
  users: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<CountRow>(
    `select assignee, count(*)::integer as open
       from task
      where tenant_id = $1 and state = 'open' and assignee = any ($2::text[])
      group by assignee`,
    [tenant, users],
  );
  return new Map(rows.map(({ assignee, open }) => [assignee, open]));
}
