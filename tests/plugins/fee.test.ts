import { describeDatabases } from '../support/databases.ts';
import { newJobId, type ServiceHost, startService } from './support/serviceHost.ts';

describeDatabases('fees', (open) => {
  let fees: ServiceHost;

  beforeAll(async () => {
    fees = await startService('fee', await open());
  });

  const ofTheCase = { caseNumber: 'R-000001', customer: { name: '王芳' }, unit: 'HZ-1' };
  const refund = (receiptId: string | null, amount: number, id = newJobId()) =>
    fees.tried('fee.refund', { ...ofTheCase, receiptId, amount }, { id });
  const collected = async (amount: number) => {
    const { receiptId } = await fees.done('fee.collect', { ...ofTheCase, amount });
    return receiptId as string;
  };

  test('are collected, and refunded up to what was collected', async () => {
    const receiptId = await collected(120.3);
    expect(receiptId).toMatch(/^RC-/);
    expect(await refund(receiptId, 100)).toMatchObject({ type: 'completed' });
    expect(await refund(receiptId, 20.31)).toMatchObject({
      type: 'failed',
      retry: false,
      message: `Expected to refund at most 20.3 of ${receiptId}, found 20.31`,
    });
    expect(await refund(receiptId, 20.3)).toMatchObject({ type: 'completed' });
    expect(await refund('RC-0', 1)).toMatchObject({ message: 'Expected a receipt RC-0, found none' });
    expect(await refund(null, 5)).toMatchObject({ type: 'completed' });
  });

  test('are not given back twice by refunds at the same time', async () => {
    const receiptId = await collected(50);
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => refund(receiptId, 50)));
    expect(outcomes.filter(({ type }) => type === 'completed')).toHaveLength(1);

    const id = newJobId();
    const again = await collected(50);
    const same = await Promise.all(Array.from({ length: 6 }, () => refund(again, 50, id)));
    expect(same.every(({ type }) => type === 'completed')).toBe(true);
  });

  test('are settled against what was collected', async () => {
    const settle = { ...ofTheCase, collected: 100.1, due: 80.4 };
    expect(await fees.done('fee.settle', settle)).toEqual({ settlementId: expect.any(String), difference: -19.7 });
    expect(await fees.done('compensation.pay', { ...ofTheCase, unit: null, amount: 50 })).toEqual({
      paymentId: expect.stringMatching(/^CM-[0-9A-F]{16}$/),
    });
  });
});

describeDatabases('appointments', (open) => {
  test('are booked once and cancelled once', async () => {
    const appointments = await startService('appointment', await open());
    const id = newJobId();
    const book = {
      caseNumber: 'R-1',
      customer: null,
      unit: 'HZ-1',
      technician: 'tech-1',
      at: '2026-03-03T09:00:00+08:00',
    };
    const booked = await appointments.done('appointment.book', book, { id });
    expect(await appointments.done('appointment.book', book, { id })).toEqual(booked);

    const cancel = () => appointments.done('appointment.cancel', { appointmentId: booked['appointmentId']! });
    expect(await cancel()).toEqual({ cancelled: true });
    expect(await cancel()).toEqual({ cancelled: false });
    expect(await appointments.done('appointment.cancel', { appointmentId: null })).toEqual({ cancelled: false });
  });
});
