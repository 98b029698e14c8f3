import type { Job, JobHandler } from '../../../engine/simulation/jobHandler.ts';
import { deployFile, model } from './deployFile.ts';

const at = Date.UTC(2026, 2, 2, 9);

describe('a file of Camunda 7, deployed as it is,', () => {
  const seen: Job[] = [];
  const answering =
    (result: Record<string, string | number>): JobHandler =>
    (job) => {
      seen.push(job);
      return { result };
    };
  const world = async () => {
    seen.length = 0;
    return deployFile(model('purchase.camunda7'), {
      now: at,
      jobs: {
        reminder: answering({}),
        'order-goods': answering({}),
        'script:groovy': answering({ value: 5000 }),
        'com.example.Transfer': answering({ number: 'R-1' }),
      },
    });
  };
  const asked = { amount: 2500, article: 'pump', deputy: 'sam', hours: 4, inspectors: ['ann', 'bob', 'cid'] };

  test('plays to its end', async () => {
    const played = await world();
    const id = await played.start('purchase', { ...asked, blocked: null }, { businessKey: 'K-1', by: 'tom' });
    expect(played.tasks()).toMatchObject([
      {
        element: 'approve',
        assignment: { assignee: 'tom', role: 'managers', candidates: ['mary', 'sam'] },
        dueAt: at + 2 * 86_400_000,
        followUpAt: at + 86_400_000,
        priority: 80,
      },
    ]);
    await played.advanceClock('PT4H');
    expect(seen.map(({ type }) => type)).toEqual(['reminder']);

    await played.completeTask('approve', { answer: 'yes' }, 'tom');
    expect(seen.slice(1)).toMatchObject([
      { type: 'order-goods', headers: { channel: 'edi' }, variables: { what: 'pump' }, attemptsLeft: 5 },
      { type: 'script:groovy', headers: { script: 'amount * 2' } },
    ]);
    const checks = played.tasks().map(({ instance, task }) => ({ instance, task }));
    expect(played.tasks().map(({ assignment }) => assignment.assignee)).toEqual(['ann', 'bob', 'cid']);
    for (const task of checks.slice(0, 2)) await played.completeTask(task);

    expect(played.instance(id).status).toBe('completed');
    expect(played.executed('done')).toBe(1);
    expect(played.incidents()).toEqual([]);
    const [payment] = played.instances('payment');
    expect(payment?.businessKey).toBe('K-1');
    expect(played.variables(payment!.id)).toMatchObject({ sum: 2500, purpose: 'pump-2500' });
    expect(played.variables(id)).toMatchObject({
      asker: 'tom',
      approved: true,
      total: { value: 5000 },
      receipt: { number: 'R-1' },
    });
  });

  test('takes the default flow when its condition does not hold', async () => {
    const played = await world();
    const id = await played.start('purchase', asked, { by: 'tom' });
    await played.completeTask('approve', { answer: 'no' }, 'tom');
    expect(played.instance(id).status).toBe('completed');
    expect([played.executed('refused'), played.executed('done')]).toEqual([1, 0]);
  });
});

describe('a file of Camunda 8, deployed as it is,', () => {
  test('plays to its end', async () => {
    const seen: Job[] = [];
    const played = await deployFile(model('parcel.camunda8'), {
      now: at,
      jobs: {
        'pack-parcel': (job) => {
          seen.push(job);
          return { result: { label: 'L-7', secret: 1 } };
        },
        'ask-mark': (job) => ({ result: { mark: job.variables['item'] === null ? 0 : 5, secret: 2 } }),
      },
    });
    const items = [
      { name: 'pump', price: 80 },
      { name: 'hose', price: 40 },
    ];
    const id = await played.start('parcel', { items, owner: 'ann', parcel: { id: 'P-1' } });
    expect(seen).toMatchObject([
      {
        headers: { carrier: 'post' },
        attemptsLeft: 5,
        variables: { total: 120, order: { value: 120, speed: 'standard' }, copies: 3 },
      },
    ]);
    expect(played.tasks()).toMatchObject([
      {
        element: 'insure',
        assignment: { assignee: 'ann', role: 'insurers', candidates: ['ann', 'bob'] },
        dueAt: at + 86_400_000,
        priority: 70,
      },
    ]);
    await played.completeTask('insure');
    await played.message('parcel arrived', { key: 'P-1' });

    expect(played.instance(id).status).toBe('completed');
    expect(played.incidents()).toEqual([]);
    expect(played.instances('rating')).toHaveLength(2);
    expect(played.variables(id)).toMatchObject({
      total: 120,
      parcel: { id: 'P-1', label: 'L-7' },
      rated: ['pump', 'hose'],
    });
    expect(played.variables(id)).not.toHaveProperty('secret');
  });
});

describe('a file of Flowable, deployed as it is,', () => {
  const world = (handler: JobHandler) =>
    deployFile(model('leave.flowable'), {
      jobs: { 'calendar.book(employee, days)': handler, 'script:juel': () => ({ result: {} }) },
    });

  test('plays to its end', async () => {
    const played = await world(() => ({ result: { number: 1 } }));
    const id = await played.start('leave', { days: 12, reason: 'sea', approvers: ['ann', 'bob'] }, { by: 'eve' });
    await played.completeTask('agree');
    await played.completeTask('agree');
    await played.message('signed');
    expect(played.instance(id).status).toBe('completed');
    expect(played.variables(id)).toMatchObject({ employee: 'eve', limit: 10, booking: { number: 1 }, text: 'first' });
  });

  test('catches an error that is named without being declared', async () => {
    const played = await world(() => ({ error: 'CALENDAR_FULL' }));
    const id = await played.start('leave', { days: 3, reason: null });
    expect(played.executed('agree')).toBe(0);
    expect(played.executed('tell')).toBe(1);
    expect(played.instance(id).status).toBe('completed');
  });
});
