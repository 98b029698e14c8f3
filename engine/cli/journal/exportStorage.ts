import { instanceId } from '../../core/identifiers.ts';
import type { AuditStore } from '../../ports/auditStore.ts';
import type { JournalEntry } from '../../ports/executionStore.ts';
import type { ExportPlace } from '../../ports/queryStore.ts';
import type { ExportedLine } from './exportedLine.ts';

const ENTRIES_AT_ONCE = 500;

interface Scope {
  readonly tenant: string | null;
  readonly instance: string | null;
}

/** The lines of one instance, or of all, as they lie in the database. */
export async function* exportStorage(store: AuditStore, { tenant, instance }: Scope): AsyncGenerator<ExportedLine> {
  for (const each of await store.listTenants()) {
    if (tenant !== null && tenant !== each) continue;
    if (instance === null) yield* everyEntry(store, each);
    else yield* entriesOf(store, each, instance);
  }
}

async function* everyEntry(store: AuditStore, tenant: string): AsyncGenerator<ExportedLine> {
  let after: ExportPlace | null = null;
  for (;;) {
    const portion = { limit: ENTRIES_AT_ONCE, after };
    const entries = await store.exportJournal(tenant, { from: null, until: null }, portion);
    for (const entry of entries) yield lineOf(tenant, entry.instance, entry);
    const last = entries.at(-1);
    if (last === undefined || entries.length < ENTRIES_AT_ONCE) return;
    after = { instance: last.instance, sequence: last.sequence };
  }
}

async function* entriesOf(store: AuditStore, tenant: string, instance: string): AsyncGenerator<ExportedLine> {
  let after: number | null = null;
  for (;;) {
    const portion = { limit: ENTRIES_AT_ONCE, after };
    const entries: readonly JournalEntry[] = await store.readJournal(tenant, instanceId(instance), portion);
    for (const entry of entries) yield lineOf(tenant, instance, entry);
    if (entries.length < ENTRIES_AT_ONCE) return;
    after = entries.at(-1)?.sequence ?? null;
  }
}

const lineOf = (tenant: string, instance: string, entry: JournalEntry): ExportedLine => ({
  ...{ tenant, instance },
  sequence: entry.sequence,
  at: new Date(entry.at).toISOString(),
  by: entry.by,
  command: entry.command,
  requestId: entry.requestId,
  facts: entry.facts,
  previousHash: entry.previousHash,
  hash: entry.hash,
});
