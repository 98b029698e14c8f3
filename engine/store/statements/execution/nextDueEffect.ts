import type { Tx } from '../../database.ts';

interface NextRow {
  readonly due_at: Date | null;
}

/** The first of each queue by the index, then the earliest of those. */
export async function nextDueEffect(tx: Tx, queues: readonly string[]): Promise<number | null> {
  const rows = await tx.query<NextRow>(
    `select min(first.due_at) as due_at
       from unnest($1::text[]) as wanted (queue)
      cross join lateral (
        select due_at from effect where effect.queue = wanted.queue order by due_at limit 1) as first`,
    [queues],
  );
  return rows[0]?.due_at?.getTime() ?? null;
}
