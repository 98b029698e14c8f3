import { createInterface } from 'node:readline';
import type { Api, Answer } from '../api/api.ts';
import { PAGE_ITEMS } from '../api/collect.ts';
import type { ExportedLine } from './exportedLine.ts';
import { lineIn } from './exportedLine.ts';
import { ServerUnreachable } from '../api/serverUnreachable.ts';

/** The lines of one instance, or of all, as the server gives them. */
export async function* exportServer(api: Api, instance: string | null): AsyncGenerator<ExportedLine> {
  const { tenant } = await api.ask('readMe');
  if (instance === null) yield* everyEntry(api, tenant);
  else yield* entriesOf(api, tenant, instance);
}

async function* everyEntry(api: Api, tenant: string): AsyncGenerator<ExportedLine> {
  const response = await api.open('exportJournal');
  for await (const text of createInterface({ input: response, crlfDelay: Infinity })) {
    const line = lineIn(`{"tenant":${JSON.stringify(tenant)},${text.slice(1)}`);
    if (line !== null) yield line;
    else throw new ServerUnreachable('the server', 'the export broke off');
  }
  if (!response.complete) throw new ServerUnreachable('the server', 'the export broke off');
}

/** The API shows commands and facts as JSON; written as text again they are the characters that the digest is over. */
async function* entriesOf(api: Api, tenant: string, instance: string): AsyncGenerator<ExportedLine> {
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = { limit: PAGE_ITEMS, ...(cursor === null ? {} : { cursor }) };
    const page: Answer<'readJournal'> = await api.ask('readJournal', { params: { instance }, query });
    for (const { command, facts, ...entry } of page.items) {
      yield { tenant, instance, ...entry, command: JSON.stringify(command), facts: JSON.stringify(facts) };
    }
    cursor = page.next;
  } while (cursor !== null);
}
