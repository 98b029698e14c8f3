import { describeDatabases } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';
import { good, openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

describeDatabases('history', (open) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await open());
  });
  afterAll(() => world.server.close());

  const completed = async (): Promise<string> => {
    const task = await world.claimed();
    good(await world.manager.post(`/api/tasks/${task}/complete`).send({ variables: { approved: true } }));
    return task.slice(0, 36);
  };
  const verified = async (id: string) => good(await world.auditor.get(`/api/instances/${id}/verification`)).body;
  const spoil = (sql: string, id: string): Promise<unknown> =>
    world.server.database.across((tx) => tx.query(sql, [id]));

  test('tells what happened in both languages', async () => {
    const id = await completed();

    const { body } = good(await world.agent.get(`/api/instances/${id}/timeline`));

    expect(body.items.map(({ text }: { text: { en: string } }) => text.en)).toEqual([
      'Started by agent1',
      '“Review” is to be done',
      'Given to supervisor, HZ-1',
      'Taken by manager-hz-1',
      'manager-hz-1 completed “Review”',
    ]);
    expect(body.items.at(-1).text['zh-CN']).toBe('manager-hz-1 完成了“审核”');
  });

  test('pages through the journal without losing an entry', async () => {
    const id = await completed();
    const whole = good(await world.auditor.get(`/api/instances/${id}/journal`)).body;
    const sequences: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path: string = `/api/instances/${id}/journal?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { body } = good(await world.auditor.get(path));
      expect(body.total).toBe(whole.total);
      sequences.push(...body.items.map(({ sequence }: { sequence: number }) => sequence));
      cursor = body.next;
    }
    expect(sequences).toEqual(whole.items.map(({ sequence }: { sequence: number }) => sequence));
    expect(whole.items[0].facts[0]).toMatchObject({ type: 'instanceStarted', by: 'agent1' });
  });

  test('is found intact when it is', async () => {
    const id = await completed();
    expect(await verified(id)).toEqual({ instance: id, entries: 4, intact: true, fault: null });
  });

  test.each([
    [
      'a changed fact',
      `update journal set facts = replace(facts::text, '"agent1"', '"agent9"')::json where instance_id = $1 and sequence = 1`,
      'changed',
      1,
    ],
    ['another name', `update journal set by = 'somebody' where instance_id = $1 and sequence = 3`, 'changed', 3],
    [
      'another time',
      `update journal set at = at + interval '1 ms' where instance_id = $1 and sequence = 2`,
      'changed',
      2,
    ],
    ['a missing entry', `delete from journal where instance_id = $1 and sequence = 2`, 'missing', 2],
    ['a missing beginning', `delete from journal where instance_id = $1 and sequence = 1`, 'missing', 1],
    ['a cut-off tail', `delete from journal where instance_id = $1 and sequence >= 3`, 'cutOff', 3],
    ['no entry left', `delete from journal where instance_id = $1`, 'cutOff', 1],
    [
      'an added entry',
      `insert into journal select tenant_id, instance_id, 5, at, by, command, null, facts, hash, hash from journal where instance_id = $1 and sequence = 4`,
      'changed',
      5,
    ],
    ['another end', `update instance set hash = repeat('0', 64) where instance_id = $1`, 'changed', 4],
    ['another count', `update instance set sequence = 3 where instance_id = $1`, 'extra', 4],
    [
      'a kept state that no fact led to',
      `update instance set snapshot = '{"status":"completed"}', snapshot_sequence = 2 where instance_id = $1`,
      'stateDiffers',
      2,
    ],
  ])('names the first fault: %s', async (_, sql, kind, sequence) => {
    const id = await completed();
    await spoil(sql, id);
    expect(await verified(id)).toMatchObject({ intact: false, fault: { kind, sequence } });
  });

  test('agrees with the state that was kept on the way', async () => {
    const { body } = good(
      await world.agent
        .post('/api/instances')
        .send({ process: 'request', variables: { subject: 'x', note: 'x'.repeat(20_000) } }),
    );
    await world.server.settle();
    const state = await world.server.database.across((tx) =>
      tx.query<{ snapshot_sequence: number }>('select snapshot_sequence from instance where instance_id = $1', [
        body.id,
      ]),
    );
    expect(state[0]?.snapshot_sequence).toBeGreaterThan(0);
    expect(await verified(body.id)).toMatchObject({ intact: true });
  });

  test('is exported a line an entry, with what the digest is over', async () => {
    const id = await completed();
    const lines: string[] = [];
    await world.auditor
      .get('/api/audit/export')
      .buffer(true)
      .parse((stream, done) => {
        let text = '';
        const source = stream as unknown as NodeJS.ReadableStream;
        source.on('data', (chunk: Buffer) => (text += chunk.toString()));
        source.on('end', () => {
          lines.push(...text.trimEnd().split('\n'));
          done(null, text);
        });
      });
    const entries = lines.map((line) => JSON.parse(line)).filter(({ instance }) => instance === id);
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect(entries[1].previousHash).toBe(entries[0].hash);
    expect(JSON.parse(entries[0].facts)[0]).toMatchObject({ type: 'instanceStarted' });
  });
});

describeDatabases('changes', (open) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await open());
  });
  afterAll(() => world.server.close());

  /** Hears the instances of a stream, until it is told to stop. */
  const listen = async (username: string) => {
    const asker = await world.server.as(username);
    const heard: string[] = [];
    let ready = false;
    let stop = (): void => undefined;
    const request = asker.get('/api/events').buffer(false);
    request
      .parse((stream, done) => {
        const source = stream as unknown as NodeJS.ReadableStream & { destroy: () => void };
        stop = () => source.destroy();
        source.on('data', (chunk: Buffer) => {
          if (chunk.toString().includes('event: ready')) ready = true;
          heard.push(...[...chunk.toString().matchAll(/"instance":"([0-9a-f-]{36})"/g)].map(([, id = '']) => id));
        });
        source.on('error', () => done(null, heard));
        source.on('close', () => done(null, heard));
      })
      .end(() => undefined);
    await eventually(() => expect(ready).toBe(true));
    return { heard, stop: () => stop() };
  };

  test('are told to those who may see them, and to nobody else', async () => {
    const [manager, other, starter] = await Promise.all(['manager-hz-1', 'manager-gz-1', 'agent-zj'].map(listen));
    const { id } = await world.started({ unit: 'HZ-1' });
    await eventually(() => expect(manager?.heard).toContain(id));
    await eventually(() => expect(starter?.heard).toContain(id)); // HZ-1 is below Zhejiang
    expect(other?.heard).not.toContain(id);

    const { body } = good(await world.supervisor.get(`/api/tasks?instance=${id}`));
    good(await world.supervisor.post(`/api/tasks/${body.items[0].id}/assign`).send({ assignee: 'manager-gz-1' }));
    await eventually(() => expect(other?.heard).toContain(id));
    for (const each of [manager, other, starter]) each?.stop();
  });

  test('are counted and bounded a person', async () => {
    const streams = [];
    for (let count = 0; count < 20; count += 1) streams.push(await listen('duty1'));
    const refused = await world.duty.get('/api/events');
    expect(refused.body).toMatchObject({ status: 429, code: 'tooManyStreams' });
    for (const { stop } of streams) stop();
    await eventually(async () => {
      const again = await listen('duty1');
      again.stop();
    });
  });
});
