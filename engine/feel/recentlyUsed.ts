/** Keeps what was asked for lately, at most twice `itemsMax`. */
export interface RecentlyUsed<Item> {
  readonly get: (key: string) => Item | undefined;
  readonly set: (key: string, item: Item) => void;
}

/**
 * Two generations instead of one list in order of use: a hit in the young generation moves nothing, and what nobody
 * asked for during a whole generation goes.
 */
export function createRecentlyUsed<Item>(itemsMax: number): RecentlyUsed<Item> {
  let young = new Map<string, Item>();
  let old = new Map<string, Item>();

  function set(key: string, item: Item): void {
    if (young.size >= itemsMax) {
      old = young;
      young = new Map();
    }
    young.set(key, item);
  }

  function get(key: string): Item | undefined {
    const item = young.get(key);
    if (item !== undefined) return item;
    const older = old.get(key);
    if (older !== undefined) set(key, older);
    return older;
  }

  return { get, set };
}
