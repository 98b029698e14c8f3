import type { JournalEntry } from '../../../ports/executionStore.ts';

/** The columns of an entry; facts as text, because the digest is over the very characters. */
export const JOURNAL_COLUMNS = `sequence, at, by, command, request_id, facts::text as facts, previous_hash, hash`;

export interface JournalRow {
  readonly sequence: number;
  readonly at: Date;
  readonly by: string;
  readonly command: string;
  readonly request_id: string | null;
  readonly facts: string;
  readonly previous_hash: string;
  readonly hash: string;
}

export const toJournalEntry = (row: JournalRow): JournalEntry => ({
  sequence: row.sequence,
  at: row.at.getTime(),
  by: row.by,
  command: row.command,
  requestId: row.request_id,
  facts: row.facts,
  previousHash: row.previous_hash,
  hash: row.hash,
});
