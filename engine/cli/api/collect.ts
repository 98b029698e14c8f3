interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly next: string | null;
}

export interface Collected<Item> {
  readonly items: readonly Item[];
  /** How many there are in all. */
  readonly total: number;
}

export const PAGE_ITEMS = 200;

/** The first items of a list, page by page until there are enough or no more. */
export async function collect<Item>(
  itemsMax: number,
  page: (portion: { readonly limit: number; readonly cursor?: string }) => Promise<Page<Item>>,
): Promise<Collected<Item>> {
  const items: Item[] = [];
  let cursor: string | null = null;
  for (;;) {
    const limit = Math.min(PAGE_ITEMS, itemsMax - items.length);
    const found: Page<Item> = await page(cursor === null ? { limit } : { limit, cursor });
    items.push(...found.items);
    if (found.next === null || items.length >= itemsMax) return { items, total: found.total };
    cursor = found.next;
  }
}
