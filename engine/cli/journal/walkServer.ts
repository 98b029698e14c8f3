import type { Api } from '../api/api.ts';
import { PAGE_ITEMS } from '../api/collect.ts';
import type { Finding, Walked } from './finding.ts';

/** Asks the server to walk the chain of one instance, or of every one that the asker may see. */
export async function walkServer(api: Api, instance: string | null): Promise<Walked> {
  const { tenant } = await api.ask('readMe');
  const findings: Finding[] = [];
  let instances = 0;
  let entries = 0;
  const walk = async (id: string): Promise<void> => {
    const verified = await api.ask('verifyInstance', { params: { instance: id } });
    instances += 1;
    entries += verified.entries;
    if (verified.fault !== null) findings.push({ tenant, instance: id, ...verified.fault });
  };
  if (instance === null) for await (const id of everyInstance(api)) await walk(id);
  else await walk(instance);
  return { instances, entries, findings };
}

async function* everyInstance(api: Api): AsyncGenerator<string> {
  let cursor: string | null = null;
  do {
    const limit = PAGE_ITEMS;
    const query: { limit: number; cursor?: string } = cursor === null ? { limit } : { limit, cursor };
    const page: { readonly items: readonly { readonly id: string }[]; readonly next: string | null } = await api.ask(
      'listInstances',
      { query },
    );
    for (const { id } of page.items) yield id;
    cursor = page.next;
  } while (cursor !== null);
}
