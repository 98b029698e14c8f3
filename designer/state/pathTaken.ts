import { useQuery } from '@tanstack/react-query';
import type { Fact } from '../../engine/core/facts/fact.ts';
import { answerOf, api, chosen } from '../api/client.ts';

const ENTRIES_A_PAGE = 200;
/** A case that has come further shows its beginning; the timeline has the rest. */
const PAGES_MAX = 20;

export interface PathTaken {
  readonly elements: ReadonlySet<string>;
  readonly flows: ReadonlySet<string>;
}

/** Where a case has been, read off its facts. */
export function usePathTaken(instance: string) {
  return useQuery({ queryKey: ['instances', 'path', instance], queryFn: () => readPath(instance) });
}

async function readPath(instance: string): Promise<PathTaken> {
  const elements = new Set<string>();
  const flows = new Set<string>();
  let cursor: string | null = null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const query: { limit?: number; cursor?: string } = chosen({ limit: ENTRIES_A_PAGE, cursor });
    const { items, next } = await answerOf(
      api.GET('/api/instances/{instance}/journal', { params: { path: { instance }, query } }),
    );
    for (const fact of items.flatMap(({ facts }) => facts as readonly Fact[])) {
      if (fact.type !== 'elementCompleted') continue;
      elements.add(fact.element);
      for (const flow of fact.flows) flows.add(flow);
    }
    if (next === null) break;
    cursor = next;
  }
  return { elements, flows };
}
