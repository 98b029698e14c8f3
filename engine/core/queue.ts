export interface Queue<Item> {
  put(item: Item): void;
  next(): Item | undefined;
}

/** First in, first out, at a constant cost for each item. */
export function queueOf<Item>(): Queue<Item> {
  const items: Item[] = [];
  let head = 0;
  return {
    put: (item) => {
      items.push(item);
    },
    next: () => {
      if (head === items.length) return undefined;
      const item = items[head];
      head += 1;
      if (head === items.length) {
        items.length = 0;
        head = 0;
      }
      return item;
    },
  };
}
