import { createPasswords } from '../../engine/organisation/passwords.ts';
import { weaknessOf } from '../../engine/organisation/passwordService.ts';
import { createQueue, QueueFull } from '../../engine/organisation/queue.ts';

const cheap = { costLog2: 10, blockSize: 8, parallel: 1 };

describe('a password', () => {
  const passwords = createPasswords(cheap);

  test('is known again by its hash, and only it', async () => {
    const hash = await passwords.hash('correct horse');
    expect(hash).toMatch(/^\$scrypt\$ln=10,r=8,p=1\$[\w-]{22}\$[\w-]{43}$/);
    expect(await passwords.verify('correct horse', hash)).toBe(true);
    expect(await passwords.verify('correct horsf', hash)).toBe(false);
    expect(await passwords.verify('', hash)).toBe(false);
  });

  test('is hashed differently each time', async () => {
    expect(await passwords.hash('correct horse')).not.toBe(await passwords.hash('correct horse'));
  });

  test('is the same however its accents are composed', async () => {
    expect(await passwords.verify('café au lait', await passwords.hash('cafe\u0301 au lait'))).toBe(true);
  });

  test('matches nothing where no hash, or a broken one, is kept', async () => {
    for (const kept of [null, '', 'plain text', '$scrypt$ln=10,r=8,p=1$AAAA$AAAA', '$scrypt$ln=10,r=8,p=1$$']) {
      expect(await passwords.verify('', kept)).toBe(false);
    }
  });

  test('hashed at another cost is known, and known to be outdated', async () => {
    const older = await createPasswords({ ...cheap, costLog2: 9 }).hash('correct horse');
    expect(await passwords.verify('correct horse', older)).toBe(true);
    expect(passwords.isOutdated(older)).toBe(true);
    expect(passwords.isOutdated(await passwords.hash('x'))).toBe(false);
  });

  test('takes as long to refuse for an account that does not exist', async () => {
    const slower = createPasswords({ costLog2: 13, blockSize: 8, parallel: 1 });
    const kept = await slower.hash('correct horse');
    const medianMs = async (hash: string | null): Promise<number> => {
      const times: number[] = [];
      for (let round = 0; round < 9; round += 1) {
        const from = performance.now();
        await slower.verify('wrong', hash);
        times.push(performance.now() - from);
      }
      return times.sort((one, other) => one - other)[4]!;
    };
    const ratio = (await medianMs(null)) / (await medianMs(kept));
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  test.each<[password: string, weak: boolean]>([
    ['short', true],
    ['x'.repeat(201), true],
    ['my agent1 secret', true],
    ['ten letters', false],
  ])('%p is too weak for agent1: %p', (password, weak) => {
    expect(weaknessOf(password, 'agent1') !== null).toBe(weak);
  });
});

describe('a queue', () => {
  test('runs so many at once, the rest in order, and refuses when too many wait', async () => {
    const queue = createQueue(2, 2);
    const started: number[] = [];
    const ends: (() => void)[] = [];
    const run = (n: number): Promise<void> =>
      queue(() => {
        started.push(n);
        return new Promise((end) => ends.push(end));
      });
    const all = [run(1), run(2), run(3), run(4)];
    await expect(run(5)).rejects.toThrow(QueueFull);
    expect(started).toEqual([1, 2]);
    ends[0]!();
    await all[0];
    expect(started).toEqual([1, 2, 3]);
    for (const place of [1, 2, 3]) {
      while (ends[place] === undefined) await Promise.resolve();
      ends[place]();
    }
    await Promise.all(all);
    expect(started).toEqual([1, 2, 3, 4]);
  });

  test('hands its place on when the work fails', async () => {
    const queue = createQueue(1, 5);
    const failing = queue(() => Promise.reject(new Error('no')));
    const next = queue(() => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
