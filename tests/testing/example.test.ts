import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import { createDurableWorld, openTestDatabase } from '../../engine/durableTesting/index.ts';
import { BpmnError, createWorld } from '../../engine/testing/index.ts';
import type { ScriptHandler, TestJobHandler, TestWorld } from '../../engine/testing/index.ts';

const order = await readFile(new URL('example/order.bpmn', import.meta.url));

const javascript: ScriptHandler = ({ text, element, variables }) => ({
  [element]: Number(runInNewContext(text, { ...variables })),
});

const charge: TestJobHandler = async ({ variables, sleep }) => {
  await sleep('PT2S');
  if (Number(variables['sum']) > 100) throw new BpmnError('REFUSED', 'over the limit', { limit: 100 });
  return { receipt: 'R-1' };
};

const database = await openTestDatabase();
afterAll(() => database.close());

const settings = { now: '2026-03-02T09:00:00Z', jobs: { 'card.charge': charge }, scripts: { javascript } };

describe.each([
  ['in memory', async (): Promise<TestWorld> => createWorld(settings)],
  ['on the durable engine', () => createDurableWorld({ ...settings, database })],
])('an order %s', (_where, open) => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await open();
    await world.deploy(order);
  });
  afterEach(() => world.close());

  test('is packed on the next day', async () => {
    const id = await world.start('order', { price: 20, quantity: 3 });
    await world.advanceClock('PT2S');
    expect(await world.variables(id)).toEqual({ price: 20, quantity: 3, sum: 60, receipt: 'R-1' });
    expect(await world.tasks()).toEqual([]);

    await world.advanceClock('P1D');
    await world.completeTask('pack', { parcels: 1 });
    expect(await world.instances()).toMatchObject([{ id, process: 'order', status: 'completed' }]);
    expect(await world.executed('sent')).toBe(1);
  });

  test('is given up when it is over the limit of the card', async () => {
    await world.start('order', { price: 200, quantity: 3 });
    await world.advanceClock('PT2S');
    expect(await world.executed('given')).toBe(1);
    expect(await world.executed('charge')).toBe(0);
    expect(await world.variables()).toMatchObject({ limit: 100 });
  });
});
