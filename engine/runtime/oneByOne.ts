/** Work of the same key follows on one another; that of other keys goes on beside it. */
export type OneByOne = <Answer>(key: string, work: () => Promise<Answer>) => Promise<Answer>;

export function createOneByOne(): OneByOne {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
