import { createWorkQueue } from '../../engine/cli/feed/cases/workQueue.ts';

describe('a queue of work', () => {
  test('has so many jobs under way at once, in their order, and is idle after the last', async () => {
    const queue = createWorkQueue(2);
    const log: string[] = [];
    const job = (name: string) => async (): Promise<void> => {
      log.push(`+${name}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      log.push(`-${name}`);
    };
    for (const name of ['a', 'b', 'c']) queue.add(job(name));
    expect(log).toEqual(['+a', '+b']);
    expect(queue.isIdle()).toBe(false);
    await queue.idle();
    expect(log).toEqual(['+a', '+b', '-a', '+c', '-b', '-c']);
    expect(queue.isIdle()).toBe(true);
    queue.add(job('d'));
    await queue.idle();
    expect(log.at(-1)).toBe('-d');
  });

  test('stops at the first job that fails, and says so to whoever waits or asks', async () => {
    const queue = createWorkQueue(1);
    const done: string[] = [];
    queue.add(async () => {
      throw new Error('broken');
    });
    queue.add(async () => void done.push('next'));
    await expect(queue.idle()).rejects.toThrow('broken');
    expect(() => queue.mustBeWell()).toThrow('broken');
    expect(done).toEqual([]);
  });
});
