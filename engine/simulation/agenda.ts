import type { Instant } from '../core/identifiers.ts';

interface Entry<What> {
  readonly key: string;
  readonly at: Instant;
  readonly what: What;
}

/** What is to be done later, in due order; what is due at the same instant, in the order in which it was put. */
export interface Agenda<What> {
  /** An entry with the key of another one takes its place. */
  put(key: string, at: Instant, what: What): void;
  withdraw(key: string): void;
  has(key: string): boolean;
  /** Takes the first entry that is due at `until` or before; null when there is none. */
  takeDue(until: Instant): Entry<What> | null;
  /** In the order in which they will be taken. */
  entries(): readonly Entry<What>[];
}

interface Placed<What> extends Entry<What> {
  readonly order: number;
}

export function createAgenda<What>(): Agenda<What> {
  const open = new Map<string, Placed<What>>();
  const heap: Placed<What>[] = [];
  let order = 0;

  return {
    put: (key, at, what) => {
      const placed = { key, at, what, order };
      order += 1;
      open.set(key, placed);
      push(heap, placed);
    },
    withdraw: (key) => {
      open.delete(key);
    },
    has: (key) => open.has(key),
    takeDue: (until) => {
      for (let first = heap[0]; first !== undefined && first.at <= until; first = heap[0]) {
        pop(heap);
        if (open.get(first.key) !== first) continue; // withdrawn or replaced
        open.delete(first.key);
        return first;
      }
      return null;
    },
    entries: () => [...open.values()].sort(compare),
  };
}

const compare = (a: Placed<unknown>, b: Placed<unknown>): number => a.at - b.at || a.order - b.order;

function push<What>(heap: Placed<What>[], placed: Placed<What>): void {
  let index = heap.push(placed) - 1;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    if (compare(at(heap, parent), placed) <= 0) break;
    heap[index] = at(heap, parent);
    index = parent;
  }
  heap[index] = placed;
}

/** Takes the first away. */
function pop<What>(heap: Placed<What>[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let index = 0;
  for (let child = 1; child < heap.length; child = 2 * index + 1) {
    const right = child + 1;
    const smaller = right < heap.length && compare(at(heap, right), at(heap, child)) < 0 ? right : child;
    if (compare(last, at(heap, smaller)) <= 0) break;
    heap[index] = at(heap, smaller);
    index = smaller;
  }
  heap[index] = last;
}

const at = <What>(heap: readonly Placed<What>[], index: number): Placed<What> => heap[index] as Placed<What>;
