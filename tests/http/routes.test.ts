import { operations } from '../../engine/contract/operations/index.ts';
import type { OperationName } from '../../engine/contract/operations/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { complaintsAbout } from './support/answerSchemas.ts';
import { badRequests, goodRequests } from './support/requests.ts';
import { openWorld } from './support/world.ts';
import type { World } from './support/world.ts';

const names = Object.keys(operations) as OperationName[];

describeDatabases('every route', (open) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await open());
  });
  afterAll(() => world.server.close());

  test.each(names)('%s answers what the contract says', async (name) => {
    const response = await goodRequests[name](world);

    expect(response.status < 400 ? '' : response.text).toBe('');
    expect(Object.keys(operations[name].answers)).toContain(String(response.status));
    if (response.type === 'application/json') {
      expect(complaintsAbout(name, response.status, response.type, response.body)).toEqual([]);
    }
  });

  test.each(names)('%s refuses with a problem document', async (name) => {
    const [code, ask] = badRequests[name];

    const response = await ask(world);

    expect(response.body).toMatchObject({ code, status: response.status, detail: expect.stringMatching(/^Expected /) });
    expect(complaintsAbout(name, response.status, response.type, response.body)).toEqual([]);
    expect(response.body.instance).toBe(response.get('X-Request-Id'));
  });
});

test('a guard that sleeps would let an answer say what the contract does not', () => {
  expect(complaintsAbout('signOut', 401, 'application/problem+json', { nonsense: true })).not.toEqual([]);
  expect(complaintsAbout('listUnits', 200, 'application/json', { items: [], secret: 1 })).toHaveLength(1);
});
