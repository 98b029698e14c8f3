import { createHash } from 'node:crypto';

/** A number from 0 to below `count` that looks drawn, and is the same for the same words every time. */
export function drawn(count: number, ...words: readonly string[]): number {
  return createHash('sha1').update(words.join('\n')).digest().readUInt32BE() % count;
}

export function oneOf<Item>(items: readonly [Item, ...Item[]], ...words: readonly string[]): Item {
  return items[drawn(items.length, ...words)] ?? items[0];
}
