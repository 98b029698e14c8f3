import { instanceId } from '../../../core/identifiers.ts';
import type { Instant } from '../../../core/identifiers.ts';
import type { ExportedEntry, ExportPlace, Portion } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';
import { conditions } from './conditions.ts';
import type { JournalRow } from './journalEntry.ts';
import { JOURNAL_COLUMNS, toJournalEntry } from './journalEntry.ts';

interface ExportRow extends JournalRow {
  readonly instance_id: string;
}

/** Instance by instance, in the order of the key. */
export async function exportJournal(
  tx: Tx,
  tenant: string,
  { from, until }: { readonly from: Instant | null; readonly until: Instant | null },
  { limit, after }: Portion<ExportPlace>,
): Promise<readonly ExportedEntry[]> {
  const where = conditions();
  where.add(`tenant_id = ${where.value(tenant)}`);
  if (from !== null) where.add(`at >= ${where.value(new Date(from))}`);
  if (until !== null) where.add(`at < ${where.value(new Date(until))}`);
  if (after !== null) {
    where.add(
      `(instance_id, sequence) > (${where.value(after.instance)}::uuid, ${where.value(after.sequence)}::bigint)`,
    );
  }
  const rows = await tx.query<ExportRow>(
    `select instance_id, ${JOURNAL_COLUMNS}
       from journal
      where ${where.text()}
      order by instance_id, sequence
      limit ${where.value(limit)}`,
    where.parameters,
  );
  return rows.map((row) => ({ ...toJournalEntry(row), instance: instanceId(row.instance_id) }));
}
