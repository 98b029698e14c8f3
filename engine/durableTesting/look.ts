import type { Command } from '../core/commands/command.ts';
import type { Fact } from '../core/facts/fact.ts';
import type { InstanceId } from '../core/identifiers.ts';
import { invariant } from '../core/invariant.ts';
import type { ExecutionStore } from '../ports/executionStore.ts';
import type { ExportedEntry, ExportPlace, QueryStore } from '../ports/queryStore.ts';
import type { Engine } from '../runtime/engine.ts';
import { restore } from '../runtime/loadHot.ts';
import { createQuestions } from '../simulation/questions/index.ts';
import type { Questions } from '../simulation/world.ts';
import type { JournalEntry, Seen } from '../simulation/worldState.ts';

export interface Look {
  /** Everything, as the database has it. */
  (): Promise<Questions>;
  /** Whether an instance was committed here. */
  readonly knows: (instance: InstanceId) => boolean;
}

interface Needs {
  readonly tenant: string;
  readonly engine: Engine;
  readonly store: ExecutionStore;
  readonly queries: QueryStore;
}

const ENTRIES_AT_ONCE_MAX = 5_000;

/** Instances are shown in the order of their first commits. */
export function createLook({ tenant, engine, store, queries }: Needs): Look {
  const known = new Set<InstanceId>();
  engine.observe((changes) => {
    for (const { instance } of changes) known.add(instance);
  });

  const look = async (): Promise<Questions> => {
    const stored = await store.load(Array.from(known, (instance) => ({ tenant, instance })));
    const states = new Map(stored.map((each) => [each.instance, restore(each)]));
    const journals = byInstance(await journalOf(queries, tenant));
    const instances = new Map<InstanceId, Seen>();
    for (const id of known) {
      const instance = states.get(id);
      invariant(instance !== undefined, `instance ${id} was committed`);
      const definition = await engine.definitions.find(tenant, instance.definition);
      invariant(definition !== null, `the definition of instance ${id} is deployed`);
      instances.set(id, { instance, definition, journal: (journals.get(id) ?? []).map(entryOf) });
    }
    return createQuestions({ instances });
  };
  return Object.assign(look, { knows: (instance: InstanceId) => known.has(instance) });
}

async function journalOf(queries: QueryStore, tenant: string): Promise<readonly ExportedEntry[]> {
  const entries: ExportedEntry[] = [];
  for (let after: ExportPlace | null = null; ;) {
    const portion = { limit: ENTRIES_AT_ONCE_MAX, after };
    const some: readonly ExportedEntry[] = await queries.exportJournal(tenant, { from: null, until: null }, portion);
    entries.push(...some);
    const last = some.at(-1);
    if (last === undefined || some.length < ENTRIES_AT_ONCE_MAX) return entries;
    after = { instance: last.instance, sequence: last.sequence };
  }
}

function byInstance(entries: readonly ExportedEntry[]): ReadonlyMap<InstanceId, readonly ExportedEntry[]> {
  const grouped = new Map<InstanceId, ExportedEntry[]>();
  for (const entry of entries) {
    const own = grouped.get(entry.instance);
    if (own === undefined) grouped.set(entry.instance, [entry]);
    else own.push(entry);
  }
  return grouped;
}

const entryOf = ({ at, by, command, facts }: ExportedEntry): JournalEntry => ({
  at,
  by,
  command: JSON.parse(command) as Command, // without variables, which no question about it shows
  facts: JSON.parse(facts) as readonly Fact[],
});
