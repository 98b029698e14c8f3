import { describeDatabases } from '../support/databases.ts';
import { newJobId, type ServiceHost, startService } from './support/serviceHost.ts';
import { NOW } from './support/testHost.ts';

const DAY_MS = 24 * 3_600_000;

describeDatabases('nuisance calls', (open) => {
  let now = NOW;
  let nuisance: ServiceHost;

  beforeAll(async () => {
    nuisance = await startService('nuisance', await open(), { now: () => now });
  });

  const record = (phone: string, at: number, id = newJobId()) => {
    now = at;
    return nuisance.done('nuisance.record', { phone, caseNumber: 'CP-1' }, { id });
  };
  const count = (phone: string, days?: number) => {
    now = NOW;
    return nuisance.done('nuisance.count', { phone, ...(days === undefined ? {} : { days }) });
  };

  test('are counted by number, whatever its spelling, in the days asked for', async () => {
    await record('138-0000 0001', NOW - 40 * DAY_MS);
    await record('138 0000 0001', NOW - 10 * DAY_MS);
    await record('13800000001', NOW);
    await record('13800000002', NOW);
    expect(await count('(138) 00000001')).toEqual({ count: 2, blocked: false });
    expect(await count('13800000001', 60)).toEqual({ count: 3, blocked: false });
    expect(await count('13800000003')).toEqual({ count: 0, blocked: false });
  });

  test('count once for a job', async () => {
    const id = newJobId();
    await Promise.all([1, 2, 3].map(() => record('13800000004', NOW, id)));
    expect(await count('13800000004')).toMatchObject({ count: 1 });
  });

  test('may get a number blocked', async () => {
    await nuisance.done('nuisance.block', { phone: '+86 138 0000 0005' });
    await nuisance.done('nuisance.block', { phone: '+8613800000005' });
    expect(await count('0086 13800000005')).toEqual({ count: 0, blocked: true });
  });

  test('of other tenants do not count', async () => {
    await record('13800000006', NOW);
    const elsewhere = await nuisance.done('nuisance.count', { phone: '13800000006' }, { tenant: 'bosk' });
    expect(elsewhere).toEqual({ count: 0, blocked: false });
  });
});
