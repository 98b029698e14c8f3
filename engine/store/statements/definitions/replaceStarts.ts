import type { NewDefinition } from '../../../ports/definitionStore.ts';
import type { Tx } from '../../database.ts';

/** What happens outside starts the newest version only. */
export async function replaceStarts(tx: Tx, tenant: string, definitions: readonly NewDefinition[]): Promise<void> {
  await tx.query(`delete from start_subscription where tenant_id = $1 and process_id = any ($2::text[])`, [
    tenant,
    definitions.map(({ process }) => process),
  ]);
  const starts = definitions.flatMap(({ id, process, starts: events }) =>
    events.map((start) => ({ id, process, ...start })),
  );
  await tx.query(
    `insert into start_subscription (tenant_id, process_id, start_event, definition_id, part, kind, name)
     select $1, * from unnest($2::text[], $3::text[], $4::uuid[], $5::integer[], $6::text[], $7::text[])
         on conflict do nothing`,
    [
      tenant,
      starts.map(({ process }) => process),
      starts.map(({ event }) => event),
      starts.map(({ id }) => id),
      starts.map(({ part }) => part),
      starts.map(({ kind }) => kind),
      starts.map(({ name }) => name),
    ],
  );
}
