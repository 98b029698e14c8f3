/**
 * Most visits hold nothing inside, wait for one thing and keep no records. What is empty is shared by all of them, and
 * becomes a visit's own when the first thing comes into it; only `apply` and the reading of snapshots may do that.
 */
const NOTHING_SET: ReadonlySet<never> = new Set<never>();
const NOTHING_MAP: ReadonlyMap<never, never> = new Map<never, never>();
const NOTHING_LIST: readonly never[] = [];

export const noneYet = <Item>(): ReadonlySet<Item> => NOTHING_SET;
export const noCountsYet = <Key>(): ReadonlyMap<Key, number> => NOTHING_MAP;
export const noListYet = <Item>(): readonly Item[] => NOTHING_LIST;

/** The same set with the item in it, or a new one where it was the shared empty one. */
export function withItem<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const own = set === NOTHING_SET ? new Set<Item>() : (set as Set<Item>);
  return own.add(item);
}

export function withoutItem<Item>(set: ReadonlySet<Item>, item: Item): void {
  if (set !== NOTHING_SET) (set as Set<Item>).delete(item);
}

/** The same map with the count changed; a count of 0 is left out. */
export function withCount<Key>(map: ReadonlyMap<Key, number>, key: Key, count: number): ReadonlyMap<Key, number> {
  const own =
    (map as ReadonlyMap<unknown, number>) === NOTHING_MAP ? new Map<Key, number>() : (map as Map<Key, number>);
  if (count === 0) own.delete(key);
  else own.set(key, count);
  return own;
}

/** The same list with more at its end, or a new one where it was the shared empty one. */
export function withMore<Item>(list: readonly Item[], more: readonly Item[]): readonly Item[] {
  const own = list === NOTHING_LIST ? [] : (list as Item[]);
  for (const item of more) own.push(item);
  return own;
}
