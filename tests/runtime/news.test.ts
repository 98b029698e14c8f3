import { instanceId, processId } from '../../engine/core/identifiers.ts';
import type { CommitNews } from '../../engine/runtime/news.ts';
import { createAnnouncer, newsIn, payloadsOf, PAYLOADS_MAX } from '../../engine/runtime/newsBetweenNodes.ts';
import { gate } from '../support/durableNodes.ts';

/** What PostgreSQL takes. */
const NOTIFICATION_BYTES_MAX = 7_999;

const newsAbout = (number: number, unit = 'HZ-1'): CommitNews => ({
  type: 'committed',
  tenant: 'acme',
  instance: instanceId(`01890000-0000-7000-8000-${String(number).padStart(12, '0')}`),
  sequence: 1,
  root: instanceId('01890000-0000-7000-8000-000000000000'),
  process: processId('order'),
  status: 'running',
  incidents: 0,
  unit,
  startedBy: 'ann',
  tasks: [{ wait: 3, state: 'open', owner: { assignee: null, candidates: ['bob'], role: 'agent', unit } }],
  queues: ['engine'],
});

const some = (count: number, unit?: string): readonly CommitNews[] =>
  Array.from({ length: count }, (_, number) => newsAbout(number, unit));

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('news of commits between nodes', () => {
  test('fit into notifications, in whatever letters, and arrive as they were told', () => {
    const told = some(100, '杭州一店'.repeat(10));
    const payloads = payloadsOf('one', told);
    expect(Math.max(...payloads.map((payload) => Buffer.byteLength(payload)))).toBeLessThanOrEqual(
      NOTIFICATION_BYTES_MAX,
    );
    expect(payloads.flatMap((payload) => newsIn(payload, 'other'))).toEqual(told);
  });

  test('that are too many, or too long for one, tell only that there was something', () => {
    expect(payloadsOf('one', some(2_000)).length).toBeLessThanOrEqual(PAYLOADS_MAX);
    for (const told of [some(2_000), some(1, 'x'.repeat(9_000))]) {
      expect(payloadsOf('one', told).flatMap((payload) => newsIn(payload, 'other'))).toEqual([{ type: 'missed' }]);
    }
  });

  test('are not heard by the node that tells them', () => {
    expect(payloadsOf('one', some(1)).flatMap((payload) => newsIn(payload, 'one'))).toEqual([]);
  });

  test.each(['', 'no JSON', 'null', '[]', '{"form":0,"node":"one","news":[]}', '{"form":1,"node":"one"}'])(
    'that nobody can read have been missed: %p',
    (payload) => {
      expect(newsIn(payload, 'other')).toEqual([{ type: 'missed' }]);
    },
  );

  test('of many commits are told together, while one notification is under way', async () => {
    const told: number[] = [];
    const held = gate();
    const announcer = createAnnouncer({
      node: 'one',
      log: silent,
      notify: async (payloads) => {
        told.push(payloads.flatMap((payload) => newsIn(payload, 'other')).length);
        if (told.length === 1) await held.pass();
      },
    });
    announcer.tell([newsAbout(1)]);
    await held.reached;
    for (let number = 2; number <= 40; number += 1) announcer.tell([newsAbout(number)]);
    held.open();
    await announcer.done();
    expect(told).toEqual([1, 39]);
  });

  test('go on after one could not be told', async () => {
    let tries = 0;
    const announcer = createAnnouncer({
      node: 'one',
      log: silent,
      notify: async () => {
        tries += 1;
        if (tries === 1) throw new Error('no connection');
      },
    });
    announcer.tell([newsAbout(1)]);
    await announcer.done();
    announcer.tell([newsAbout(2)]);
    await announcer.done();
    expect(tries).toBe(2);
  });
});
