import type { Response } from 'express';
import { once } from 'node:events';
import type { Instant } from '../../core/identifiers.ts';
import type { ExportedEntry, ExportPlace } from '../../ports/queryStore.ts';
import type { JournalEntry } from '../../ports/executionStore.ts';
import { timelineOf } from '../../runtime/queries/timeline.ts';
import { scopeOf } from '../access/scope.ts';
import { hearChanges } from '../events/hearChanges.ts';
import { createStreams } from '../events/streams.ts';
import type { HandlersOf } from '../handler.ts';
import { cursorOf, integerIn } from '../paging/cursor.ts';
import { found } from '../problems/refused.ts';
import type { Services } from '../services.ts';
import { instantOf, momentOf } from '../views/moment.ts';
import { instanceInSight } from './inSight.ts';

type Names = 'readJournal' | 'readTimeline' | 'verifyInstance' | 'exportJournal' | 'hearChanges';

const EXPORTED_AT_ONCE = 500;

const cursor = cursorOf(
  'journal',
  (sequence: number) => [sequence],
  ([sequence]) => integerIn(sequence),
);

export const historyHandlers = (services: Services): HandlersOf<Names> => {
  const { engine, organisation, queries } = services;
  const streams = createStreams();

  return {
    readJournal: async ({ caller, params, query }) => {
      const { tenant } = caller.actor;
      const { view } = await instanceInSight(services, caller, params.instance, 'history.read');
      const portion = { limit: query.limit, after: query.cursor === undefined ? null : cursor.read(query.cursor) };
      const { items, total, next } = await queries.journal(view, tenant, portion);
      return {
        status: 200,
        body: { items: items.map(entryView), total, next: next === null ? null : cursor.write(next) },
      };
    },

    readTimeline: async ({ caller, params, query }) => {
      const { tenant } = caller.actor;
      const { view } = await instanceInSight(services, caller, params.instance, 'history.read');
      const { model } = found(
        await engine.definitions.find(tenant, view.definition),
        'unknownDefinition',
        'its definition',
      );
      const portion = { limit: query.limit, after: query.cursor === undefined ? null : cursor.read(query.cursor) };
      const { items, next } = await queries.journal(view, tenant, portion);
      const told = timelineOf(items, model).map(({ at, ...rest }) => ({ ...rest, at: momentOf(at) }));
      return { status: 200, body: { items: told, next: next === null ? null : cursor.write(next) } };
    },

    verifyInstance: async ({ caller, params }) => {
      const { view } = await instanceInSight(services, caller, params.instance, 'history.verify');
      const verified = await queries.verify(caller.actor.tenant, view.id);
      const { entries, fault } = found(verified, 'unknownInstance', `an instance ${view.id}`);
      return { status: 200, body: { instance: view.id, entries, intact: fault === null, fault } };
    },

    exportJournal: async ({ caller, query, gone }) => {
      const scope = await scopeOf(caller, organisation);
      if (!scope.sight('history.verify').everything) scope.mustMay('history.verify', null);
      const between = { from: instantOf(query.from) ?? null, until: instantOf(query.until) ?? null };
      const signal = gone();
      return { status: 200, send: (response) => exportTo(response, services, caller.actor.tenant, between, signal) };
    },

    hearChanges: async ({ caller, gone }) => {
      const stream = await hearChanges(services, streams, caller, gone());
      return { status: 200, send: stream };
    },
  };
};

/** A line an entry, portion by portion, no faster than it is taken. */
async function exportTo(
  response: Response,
  { queries }: Services,
  tenant: string,
  between: { readonly from: Instant | null; readonly until: Instant | null },
  gone: AbortSignal,
): Promise<void> {
  response.type('application/x-ndjson');
  let after: ExportPlace | null = null;
  while (!gone.aborted) {
    const entries: readonly ExportedEntry[] = await queries.exportJournal(tenant, between, {
      limit: EXPORTED_AT_ONCE,
      after,
    });
    const isTaken = response.write(entries.map(lineOf).join(''));
    if (!isTaken) await once(response, 'drain', { signal: gone }).catch(() => undefined);
    const last = entries.at(-1);
    if (last === undefined || entries.length < EXPORTED_AT_ONCE) break;
    after = { instance: last.instance, sequence: last.sequence };
  }
  response.end();
}

/** Command and facts stay text: the digest is over their very characters. */
const lineOf = ({ at, instance, ...entry }: ExportedEntry): string =>
  `${JSON.stringify({ instance, at: momentOf(at), ...entry })}\n`;

const entryView = ({ at, command, facts, ...entry }: JournalEntry) => ({
  ...entry,
  at: momentOf(at),
  command: readable(command),
  facts: factsIn(facts),
});

function factsIn(text: string): unknown[] {
  const facts = readable(text);
  return Array.isArray(facts) ? facts : [facts];
}

/** What somebody has spoiled is shown as it is. */
function readable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
