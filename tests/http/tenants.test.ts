import { operations } from '../../engine/contract/operations/index.ts';
import type { OperationName } from '../../engine/contract/operations/index.ts';
import { describeDatabases } from '../support/databases.ts';
import type { Names } from './support/samples.ts';
import { addressOf, ask, namesIn, unknownNames } from './support/samples.ts';
import { good, openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

const named = (Object.keys(operations) as OperationName[]).filter(
  (name) => operations[name].path.includes('{') && name !== 'listVersions', // processes of one id are in both
);

describeDatabases('another tenant', (open) => {
  let world: World;
  let names: Names;
  beforeAll(async () => {
    world = await openWorld(await open());
    names = await namesIn(world);
  });
  afterAll(() => world.server.close());

  test.each(named)('is answered by %s as if the thing were nowhere', async (name) => {
    const foreign = await ask(world.foreigner, name, addressOf(name, names));
    const unknown = await ask(world.foreigner, name, addressOf(name, unknownNames));

    expect([foreign.status, foreign.body.code]).toEqual([404, unknown.body.code]);
    const blank = (text: string, known: Names): string =>
      Object.values(known).reduce((left, each) => left.replaceAll(each, '…'), text.replace(NUMBERED, '…'));
    expect(blank(foreign.body.detail, names)).toBe(blank(unknown.body.detail, unknownNames));
  });

  test.each(['/api/instances', '/api/tasks', '/api/incidents?state=any'])(
    'finds nothing of ours in %s',
    async (path) => {
      const ours = good(await world.server.as('supervisor-hq').then((asker) => asker.get(path)));
      const theirs = good(await world.foreigner.get(path));
      expect(ours.body.total).toBeGreaterThan(0);
      expect(theirs.body).toEqual({ items: [], total: 0, next: null });
    },
  );

  test('finds none of our people, units, keys and entries', async () => {
    const people = good(await world.foreigner.get('/api/people'));
    expect(people.body.items.map(({ username }: { username: string }) => username)).toEqual(['chief']);
    const units = good(await world.foreigner.get('/api/units'));
    expect(units.body.items.map(({ code }: { code: string }) => code)).toEqual(['TOP']);
    expect(good(await world.foreigner.get('/api/keys')).body.items).toEqual([]);
    const exported = good(await world.foreigner.get('/api/audit/export').buffer(true).parse(asText));
    expect(exported.body).toBe('');
  });

  test('counts its own versions and instances only', async () => {
    const { body } = good(await world.foreigner.get('/api/processes'));
    expect(body.items.map(({ process, running, incidents }: Counted) => [process, running, incidents])).toEqual([
      ['request', 0, 0],
      ['trouble', 0, 0],
    ]);
  });

  test('does not receive our messages', async () => {
    const { id } = await world.started({ number: 'R-shared' });
    const message = good(
      await world.foreigner.post('/api/messages').send({ name: 'answered', correlationKey: 'R-shared' }),
    );
    expect(message.body.delivered).toBe(false);
    expect(good(await world.agent.get(`/api/instances/${id}`)).body.sequence).toBeLessThanOrEqual(2);
  });
});

/** An instance, or something of it, by its id. */
const NUMBERED = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.\d+)?/g;

interface Counted {
  readonly process: string;
  readonly running: number;
  readonly incidents: number;
}

function asText(stream: unknown, done: (error: Error | null, text: string) => void): void {
  let text = '';
  const source = stream as NodeJS.ReadableStream;
  source.on('data', (chunk: Buffer) => (text += chunk.toString()));
  source.on('end', () => done(null, text));
}
