import type { InstanceId } from '../../../core/identifiers.ts';
import type { JournalEntry } from '../../../ports/executionStore.ts';
import type { Portion } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';
import type { JournalRow } from './journalEntry.ts';
import { JOURNAL_COLUMNS, toJournalEntry } from './journalEntry.ts';

export async function readJournal(
  tx: Tx,
  tenant: string,
  instance: InstanceId,
  { limit, after }: Portion<number>,
): Promise<readonly JournalEntry[]> {
  const rows = await tx.query<JournalRow>(
    `select ${JOURNAL_COLUMNS}
       from journal
      where tenant_id = $1 and instance_id = $2 and ($3::bigint is null or sequence > $3)
      order by sequence
      limit $4`,
    [tenant, instance, after, limit],
  );
  return rows.map(toJournalEntry);
}
