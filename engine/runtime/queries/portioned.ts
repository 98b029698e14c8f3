import type { Portion, Portioned } from '../../ports/queryStore.ts';

/** One more than asked for tells whether there is a next portion. */
export async function portioned<Item, Key>(
  { limit, after }: Portion<Key>,
  list: (portion: Portion<Key>) => Promise<readonly Item[]>,
  count: () => Promise<number>,
  keyOf: (item: Item) => Key,
): Promise<Portioned<Item, Key>> {
  const [found, total] = await Promise.all([list({ limit: limit + 1, after }), count()]);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, total, next: found.length > limit && last !== undefined ? keyOf(last) : null };
}
