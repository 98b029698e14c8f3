import { describeDatabases } from '../support/databases.ts';
import { newJobId, type ServiceHost, startService } from './support/serviceHost.ts';

describeDatabases('deposits', (open) => {
  let deposits: ServiceHost;
  let tenants = 0;
  let tenant: string;

  beforeAll(async () => {
    deposits = await startService('deposit', await open(), { settings: { openingDeposits: { 'HZ-1': 100.1 } } });
  });
  beforeEach(() => {
    tenant = `deposit-${(tenants += 1)}`;
  });

  const done = (type: string, amount: number, id = newJobId()) =>
    deposits.done(`deposit.${type}`, { unit: 'HZ-1', amount, reason: 'test' }, { tenant, id });

  test('are enough, or so much is missing', async () => {
    expect(await done('check', 100.1)).toEqual({ sufficient: true, balance: 100.1, missing: 0 });
    expect(await done('check', 100.3)).toEqual({ sufficient: false, balance: 100.1, missing: 0.2 });
    expect(await deposits.done('deposit.check', { unit: 'SU-1', amount: 0 }, { tenant })).toEqual({
      ...{ sufficient: true, balance: 0, missing: 0 },
    });
  });

  test('move to the hundredth', async () => {
    expect(await done('topUp', 0.2)).toEqual({ balance: 100.3 });
    expect(await done('charge', 100.2)).toEqual({ balance: 0.1 });
    expect(await done('refund', 0.2)).toEqual({ balance: 0.3 });
    expect(await done('charge', 1)).toEqual({ balance: -0.7 });
    expect(await done('check', 0)).toEqual({ sufficient: false, balance: -0.7, missing: 0.7 });
  });

  test('are charged once for a job, however often it is tried', async () => {
    const id = newJobId();
    const answers = await Promise.all(Array.from({ length: 8 }, () => done('charge', 10, id)));
    expect(answers).toEqual(Array(8).fill({ balance: 90.1 }));
    await Promise.all(Array.from({ length: 8 }, () => done('charge', 10)));
    expect(await done('check', 0)).toMatchObject({ balance: 10.1 });
  });

  test.each([-1, 1e12, '5', null])('do not move by %j', async (amount) => {
    const outcome = await deposits.tried('deposit.charge', { unit: 'HZ-1', amount }, { tenant });
    expect(outcome).toMatchObject({ type: 'failed', retry: false });
  });
});
