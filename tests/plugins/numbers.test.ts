import { describeDatabases } from '../support/databases.ts';
import { newJobId, type ServiceHost, startService } from './support/serviceHost.ts';

describeDatabases('numbers', (open) => {
  let numbers: ServiceHost;

  beforeAll(async () => {
    numbers = await startService('numbers', await open());
  });

  const next = (series: string, tenant: string, id = newJobId()) =>
    numbers.done('numbers.next', { series }, { tenant, id });

  test('count each series of each tenant from one', async () => {
    expect(await next('repair', 'acme')).toEqual({ number: 'R-000001', sequence: 1 });
    expect(await next('repair', 'acme')).toEqual({ number: 'R-000002', sequence: 2 });
    expect(await next('complaint', 'acme')).toEqual({ number: 'CP-000001', sequence: 1 });
    expect(await next('repair', 'bosk')).toEqual({ number: 'R-000001', sequence: 1 });
    expect(await next('toString', 'acme')).toEqual({ number: 'toString-000001', sequence: 1 });
  });

  test('have no gap and no double, however many ask and however often', async () => {
    const ids = Array.from({ length: 12 }, newJobId);
    const answers = await Promise.all([...ids, ...ids].map((id) => next('order', 'acme', id)));
    const given = answers.map(({ sequence }) => sequence);
    expect(given.slice(0, 12)).toEqual(given.slice(12));
    expect(given.slice(0, 12).sort((one, other) => Number(one) - Number(other))).toEqual(
      ids.map((_, index) => index + 1),
    );
  });
});
