import type { Directory } from '../../engine/ports/directory.ts';
import { describeDatabases } from '../support/databases.ts';
import { newJobId, type ServiceHost, startService } from './support/serviceHost.ts';

const parents: Readonly<Record<string, string>> = {
  'HZ-1': 'ZJ',
  'HZ-2': 'ZJ',
  'NB-1': 'ZJ',
  'NJ-1': 'JS',
  ZJ: 'EAST',
};

const directory: Directory = {
  outletsServing: async () => [],
  leastLoadedTechnician: async () => null,
  unitAbove: async (_tenant, unit) => {
    const above = parents[unit];
    return above === undefined ? null : { unit: above, level: 'province' };
  },
};

const openingStock = {
  'HZ-1': { belt: 10, pump: 0 },
  'HZ-2': { pump: 4 },
  'NB-1': { pump: 9 },
  'NJ-1': { pump: 50 },
};

describeDatabases('stock', (open) => {
  let stock: ServiceHost;
  let tenants = 0;
  let tenant: string;

  beforeAll(async () => {
    stock = await startService('stock', await open(), { settings: { openingStock }, directory });
  });
  beforeEach(() => {
    tenant = `stock-${(tenants += 1)}`;
  });

  const done = (type: string, variables: Parameters<ServiceHost['done']>[1]) =>
    stock.done(`stock.${type}`, variables, { tenant });
  const tried = (type: string, variables: Parameters<ServiceHost['done']>[1], id = newJobId()) =>
    stock.tried(`stock.${type}`, variables, { tenant, id });
  const belts = (quantity: number) => ({ part: 'belt', unit: 'HZ-1', quantity });
  const onShelf = () => done('check', belts(1));

  test('begins with the opening stock, in each tenant', async () => {
    expect(await onShelf()).toEqual({ available: true, onHand: 10, free: 10 });
    expect(await done('check', belts(11))).toEqual({ available: false, onHand: 10, free: 10 });
    expect(await done('check', { part: 'belt', unit: 'GZ-1', quantity: 1 })).toMatchObject({
      available: false,
      onHand: 0,
    });
  });

  test('that is reserved is not free, and out of stock is an outcome', async () => {
    const { reservationId } = await done('reserve', belts(8));
    expect(reservationId).toMatch(/^RS-[0-9A-F]{16}$/);
    expect(await onShelf()).toEqual({ available: true, onHand: 10, free: 2 });
    expect(await tried('reserve', belts(3))).toEqual({
      type: 'error',
      code: 'outOfStock',
      message: 'Expected 3 of belt in HZ-1, found 2',
      variables: { part: 'belt', unit: 'HZ-1', quantity: 3, free: 2 },
    });
  });

  test('that is released is free again, once', async () => {
    const { reservationId } = await done('reserve', belts(8));
    expect(await done('release', { reservationId: reservationId! })).toEqual({ released: true });
    expect(await done('release', { reservationId: reservationId! })).toEqual({ released: false });
    expect(await onShelf()).toMatchObject({ onHand: 10, free: 10 });
  });

  test('that is issued is gone, and cannot be issued or released again', async () => {
    const { reservationId } = await done('reserve', belts(8));
    const issued = { unit: 'HZ-1', part: 'belt', quantity: 8, onHand: 2 };
    expect(await done('issue', { reservationId: reservationId! })).toEqual(issued);
    expect(await done('release', { reservationId: reservationId! })).toEqual({ released: false });
    expect(await tried('issue', { reservationId: reservationId! })).toMatchObject({
      type: 'failed',
      retry: false,
      message: expect.stringMatching(/^Expected reservation RS-\w+ to be open, found it issued$/),
    });
    expect(await onShelf()).toMatchObject({ onHand: 2, free: 2 });
  });

  test('that arrives or is transferred is on the shelf', async () => {
    expect(await done('receive', { part: 'new', unit: 'HZ-1', quantity: 4 })).toEqual({ onHand: 4 });
    expect(await done('transfer', { part: 'belt', quantity: 6, from: 'HZ-1', to: 'GZ-1' })).toEqual({
      ...{ from: 'HZ-1', to: 'GZ-1', onHand: 6 },
    });
    expect(await tried('transfer', { part: 'belt', quantity: 5, from: 'HZ-1', to: 'GZ-1' })).toMatchObject({
      ...{ type: 'error', code: 'outOfStock' },
    });
    expect(await onShelf()).toMatchObject({ onHand: 4 });
  });

  test('of a sister unit is found below the same unit above, the fullest shelf first', async () => {
    const pumps = (quantity: number) => ({ part: 'pump', unit: 'HZ-1', quantity });
    expect(await done('findSister', pumps(3))).toEqual({ unit: 'NB-1' });
    await done('reserve', { part: 'pump', unit: 'NB-1', quantity: 7 });
    expect(await done('findSister', pumps(3))).toEqual({ unit: 'HZ-2' });
    expect(await done('findSister', pumps(20))).toEqual({ unit: null }); // Nanjing has them, in another province
    expect(await done('findSister', { ...pumps(1), unit: 'HQ' })).toEqual({ unit: null });
  });

  test('orders from the supplier are numbered without gaps', async () => {
    const orders = await Promise.all(
      Array.from({ length: 5 }, () => done('orderFromSupplier', { part: 'belt', quantity: 2 })),
    );
    expect(orders.map(({ orderNumber }) => orderNumber).sort()).toEqual(
      [1, 2, 3, 4, 5].map((number) => `SO-00000${number}`),
    );
  });

  test('a job that is tried many times at once is done once, and answers the same', async () => {
    const id = newJobId();
    const attempts = await Promise.all(Array.from({ length: 8 }, () => tried('reserve', belts(3), id)));
    expect(new Set(attempts.map((attempt) => JSON.stringify(attempt))).size).toBe(1);
    expect(attempts[0]).toMatchObject({ type: 'completed' });
    expect(await onShelf()).toMatchObject({ free: 7 });
  });

  test('a refusal is remembered too, even when stock has come since', async () => {
    const id = newJobId();
    const refused = await tried('reserve', belts(11), id);
    expect(refused).toMatchObject({ type: 'error', code: 'outOfStock' });
    await done('receive', belts(5));
    expect(await tried('reserve', belts(11), id)).toEqual(refused);
    expect(await tried('reserve', belts(11))).toMatchObject({ type: 'completed' });
  });

  test('many who want the last ones get no more than there are', async () => {
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => tried('reserve', belts(3))));
    expect(outcomes.filter(({ type }) => type === 'completed')).toHaveLength(3);
    expect(outcomes.filter(({ type }) => type === 'error')).toHaveLength(9);
    expect(await onShelf()).toMatchObject({ onHand: 10, free: 1 });
  });

  test('transfers in both directions do not wait for each other for ever', async () => {
    await done('receive', { part: 'belt', unit: 'HZ-2', quantity: 10 });
    const both = [
      { part: 'belt', quantity: 1, from: 'HZ-1', to: 'HZ-2' },
      { part: 'belt', quantity: 1, from: 'HZ-2', to: 'HZ-1' },
    ];
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, index) => tried('transfer', both[index % 2])));
    expect(outcomes.every(({ type }) => type === 'completed')).toBe(true);
    expect(await onShelf()).toMatchObject({ onHand: 10 });
  });

  test.each([0, -1, 1.5, '2', null])('a quantity of %j is refused for good', async (quantity) => {
    expect(await tried('reserve', { part: 'belt', unit: 'HZ-1', quantity })).toMatchObject({
      ...{ type: 'failed', retry: false },
    });
  });
});

describeDatabases('the part list', (open) => {
  test('describes the parts it knows', async () => {
    const stock = await startService('stock', await open());
    expect(await stock.done('parts.describe', { parts: ['P-410', 'X-1'] })).toEqual({
      parts: [{ part: 'P-410', name: '三角皮带 · Drive belt', category: 'belt', unitPrice: 18, returnOldPart: false }],
    });
  });
});
