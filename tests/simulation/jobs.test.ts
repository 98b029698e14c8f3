import type { Job, JobHandler, JobOutcome } from '../../engine/simulation/jobHandler.ts';
import { element, path, processOf, set } from '../support/model.ts';
import { worldOf } from '../support/worldOf.ts';

const settings = { attemptsMax: 3, backoff: 'PT10S', headers: { template: 'lapsed' }, resultVariable: null };

const mailing = processOf(
  'mailing',
  element('startEvent', 'start'),
  element('serviceTask', 'send', { job: { ...settings, type: 'mail.send' }, inputs: [set('to', 'customer')] }),
  element('boundaryEvent', 'bounced', {
    trigger: { type: 'error', code: 'noSuchAddress', message: null },
    attachedTo: 'send' as never,
  }),
  element('endEvent', 'sent'),
  element('endEvent', 'notSent'),
  path('start', 'send', 'sent'),
  path('bounced', 'notSent'),
);

/** Answers in turn, the last answer for ever. */
const inTurn = (...outcomes: JobOutcome[]): JobHandler => {
  const left = [...outcomes];
  return () => (left.length > 1 ? left.shift()! : left[0]!);
};

describe('a job', () => {
  test('is done by the handler of its type, who sees what is known where it runs', async () => {
    const seen: Job[] = [];
    const handler: JobHandler = (job) => {
      seen.push(job);
      return { result: { receipt: 'R-1' } };
    };
    const world = worldOf([mailing], { jobs: { 'mail.send': handler } });
    const id = await world.start('mailing', { customer: 'li' }, { businessKey: 'C-1' });
    expect(seen).toEqual([
      {
        instance: id,
        process: 'mailing',
        wait: expect.any(Number),
        element: 'send',
        type: 'mail.send',
        headers: { template: 'lapsed' },
        businessKey: 'C-1',
        variables: { customer: 'li', to: 'li' },
        attemptsLeft: 3,
        stopped: false,
      },
    ]);
    expect(world.variables(id)).toEqual({ customer: 'li', receipt: 'R-1' });
    expect(world.instance(id).status).toBe('completed');
  });

  test('may be done later by an asynchronous handler', async () => {
    const handler: JobHandler = async () => {
      await Promise.resolve();
      return { result: { receipt: 'R-2' } };
    };
    const world = worldOf([mailing], { jobs: { 'mail.send': handler } });
    const id = await world.start('mailing', { customer: 'li' });
    expect(world.variables(id)).toMatchObject({ receipt: 'R-2' });
  });

  test('without a handler waits to be answered by hand', async () => {
    const world = worldOf([mailing]);
    const id = await world.start('mailing');
    expect(world.jobs()).toMatchObject([{ element: 'send', type: 'mail.send' }]);
    await world.completeJob('mail.send', { receipt: 'R-3' });
    expect(world.variables(id)).toMatchObject({ receipt: 'R-3' });
  });

  test('that fails is tried again, each time after twice the time', async () => {
    const outcomes = inTurn({ fail: 'no connection' }, { fail: 'no connection' }, { result: {} });
    const world = worldOf([mailing], { jobs: { 'mail.send': outcomes }, now: 0 });
    const id = await world.start('mailing');
    await world.advanceClock('PT10S');
    expect(world.jobs()).toMatchObject([{ attemptsLeft: 1 }]);
    await world.advanceClock('PT19S');
    expect(world.instance(id).status).toBe('running');
    await world.advanceClock('PT1S');
    expect(world.instance(id).status).toBe('completed');
    expect(world.journal(id).map(({ at }) => at)).toEqual([0, 0, 10_000, 30_000]);
  });

  test('that fails for good is an incident; resolved, it has all its attempts again', async () => {
    const outcomes = inTurn({ fail: 'one' }, { fail: 'two' }, { fail: 'three' }, { fail: 'four' }, { result: {} });
    const world = worldOf([mailing], { jobs: { 'mail.send': outcomes } });
    const id = await world.start('mailing');
    await world.advanceClock('PT1H');
    expect(world.incidents()).toMatchObject([
      { element: 'send', code: 'jobFailed', message: expect.stringContaining('three') },
    ]);
    expect(world.jobs()).toMatchObject([{ stopped: true }]);
    await world.resolveIncident('send', { customer: 'wang' });
    expect(world.jobs()).toMatchObject([{ attemptsLeft: 2, stopped: false }]);
    await world.advanceClock('PT1H');
    expect(world.instance(id).status).toBe('completed');
    expect(world.variables(id)).toMatchObject({ customer: 'wang' });
  });

  test('whose handler throws has failed', async () => {
    const world = worldOf([mailing], {
      jobs: {
        'mail.send': () => {
          throw new Error('the handler broke');
        },
      },
    });
    await world.start('mailing');
    expect(world.jobs()).toMatchObject([{ attemptsLeft: 2 }]);
  });

  test('may ask for its own time to the next attempt, or for none', async () => {
    const outcomes = inTurn({ fail: 'busy', retryInMs: 60_000 }, { fail: 'no such template', retry: false });
    const world = worldOf([mailing], { jobs: { 'mail.send': outcomes } });
    await world.start('mailing');
    await world.advanceClock('PT59S');
    expect(world.incidents()).toEqual([]);
    await world.advanceClock('PT1S');
    expect(world.incidents()).toMatchObject([{ code: 'jobFailed' }]);
  });

  test('may answer with an error, which is caught as any other', async () => {
    const world = worldOf([mailing], { jobs: { 'mail.send': inTurn({ error: 'noSuchAddress' }) } });
    await world.start('mailing');
    expect(world.executed('notSent')).toBe(1);
    expect(world.executed('send')).toBe(0);
  });

  test('that answers what cannot be taken is an incident', async () => {
    const world = worldOf([mailing], { jobs: { 'mail.send': inTurn({ result: { 'not a name': 1 } }) } });
    await world.start('mailing');
    expect(world.incidents()).toMatchObject([{ code: 'jobFailed', message: expect.stringContaining('not a name') }]);
  });

  test('that is withdrawn while its handler is at work is answered to nobody', async () => {
    let answer: (outcome: JobOutcome) => void = () => undefined;
    const handler: JobHandler = () => new Promise((resolve) => (answer = resolve));
    const world = worldOf([mailing], { jobs: { 'mail.send': handler }, carriesOut: 'whenAsked' });
    const id = await world.start('mailing');
    const running = world.runDue();
    await world.cancel(id, 'not wanted');
    answer({ result: {} });
    await running;
    expect(world.instance(id).status).toBe('cancelled');
  });

  test('may be answered by a command to the world itself', async () => {
    const world = worldOf([mailing], {
      otherJobs: async ({ instance }) => {
        await world.setVariables(instance, { seen: true });
        return { result: {} };
      },
    });
    const id = await world.start('mailing');
    expect(world.variables(id)).toMatchObject({ seen: true });
  });

  test('can be failed and thrown by hand', async () => {
    const world = worldOf([mailing]);
    await world.start('mailing');
    await world.failJob('send', 'no connection', { retry: false });
    expect(world.incidents()).toHaveLength(1);
    await world.resolveIncident('send');
    await world.throwError('send', 'noSuchAddress', { message: 'bounced' });
    expect(world.executed('notSent')).toBe(1);
  });
});
