import { instanceId } from '../../engine/core/identifiers.ts';
import type { InstanceKey } from '../../engine/ports/executionStore.ts';
import { createNewestSequence } from '../../engine/runtime/newestSequence.ts';

const key = (name: string): InstanceKey => ({ tenant: 'demo', instance: instanceId(name) });

describe('the newest sequence of an instance', () => {
  const asked: string[][] = [];
  const newest = createNewestSequence({
    sequences: async (keys) => {
      asked.push(keys.map(({ instance }) => instance));
      if (keys.some(({ instance }) => instance === 'broken')) throw new Error('the database is away');
      return new Map(
        keys.filter(({ instance }) => instance !== 'none').map((each, place) => [`demo/${each.instance}`, place + 1]),
      );
    },
  });
  beforeEach(() => {
    asked.length = 0;
  });

  test('is asked of the database together with the others of the same turn', async () => {
    expect(await Promise.all(['a', 'b', 'none'].map((name) => newest(key(name))))).toEqual([1, 2, undefined]);
    expect(asked).toEqual([['a', 'b', 'none']]);
  });

  test('is asked anew in each turn, and by portions that a statement can carry', async () => {
    await newest(key('a'));
    await newest(key('a'));
    expect(asked).toEqual([['a'], ['a']]);
    asked.length = 0;
    await Promise.all(Array.from({ length: 300 }, (_, place) => newest(key(`i${place}`))));
    expect(asked.map((keys) => keys.length)).toEqual([256, 44]);
  });

  test('fails for those who asked together, and for nobody after', async () => {
    const both = await Promise.allSettled([newest(key('a')), newest(key('broken'))]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await newest(key('a'))).toBe(1);
  });
});
