/** Too much is waiting already; the caller is told at once instead of being kept. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/** Runs what it is given, so many at once, the rest in order; refuses when too many wait. */
export function createQueue(atOnceMax: number, waitingMax: number) {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnceMax) {
      if (waiting.length >= waitingMax) throw new QueueFull(`Expected at most ${waitingMax} waiting, found as many`);
      await new Promise<void>((go) => waiting.push(go)); // whoever ends hands on the place
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
