import type { Job, JobOutcome } from '../../engine/simulation/jobHandler.ts';
import { element, path, processOf } from '../support/model.ts';
import { worldOf } from '../support/worldOf.ts';

const timer = (kind: 'date' | 'duration' | 'cycle', expression: string) =>
  ({ type: 'timer', timer: kind, expression }) as const;

const MONDAY = Date.UTC(2026, 0, 5, 9);
const HOUR_MS = 3_600_000;

/** Waits for a time, then writes down when it was. */
const waiting = (id: string, expression: string) =>
  processOf(
    id,
    element('startEvent', 'start'),
    element('intermediateCatchEvent', 'wait', { trigger: timer('duration', expression) }),
    element('endEvent', 'end'),
    path('start', 'wait', 'end'),
  );

describe('the clock', () => {
  test('lets each timer fire at its own instant during a long jump', async () => {
    const world = worldOf([waiting('short', '"PT1H"'), waiting('long', '"P30D"')], { now: MONDAY });
    const long = await world.start('long');
    const short = await world.start('short');
    await world.advanceClock('P2M');
    const instants = [short, long].map((id) => world.journal(id).at(-1)?.at);
    expect(instants).toEqual([MONDAY + HOUR_MS, MONDAY + 30 * 24 * HOUR_MS]);
    expect(world.now()).toBe(Date.UTC(2026, 2, 5, 9));
  });

  test('lets a timer that was set by another one fire in the same jump', async () => {
    const chain = processOf(
      'chain',
      element('startEvent', 'start'),
      element('intermediateCatchEvent', 'first', { trigger: timer('duration', '"PT1H"') }),
      element('intermediateCatchEvent', 'second', { trigger: timer('duration', '"PT2H"') }),
      path('start', 'first', 'second'),
    );
    const world = worldOf([chain], { now: MONDAY });
    const id = await world.start('chain');
    await world.advanceClock('PT3H');
    expect(world.instance(id).status).toBe('completed');
    expect(world.journal(id).map(({ at }) => at)).toEqual([MONDAY, MONDAY + HOUR_MS, MONDAY + 3 * HOUR_MS]);
  });

  test('keeps the order of scheduling among what is due together', async () => {
    const noting = (id: string, expression: string) =>
      processOf(
        id,
        element('startEvent', 'start'),
        element('intermediateCatchEvent', 'wait', { trigger: timer('duration', expression) }),
        element('serviceTask', 'note'),
        path('start', 'wait', 'note'),
      );
    const noted: string[] = [];
    const otherJobs = ({ instance }: Job): JobOutcome => {
      noted.push(instance);
      return { result: {} };
    };
    const world = worldOf([noting('hour', '"PT1H"'), noting('half', '"PT30M"')], { otherJobs });
    await world.start('hour');
    await world.start('hour');
    await world.advanceClock('PT30M');
    await world.start('half');
    await world.advanceClock('PT30M');
    expect(noted).toEqual(['hour-1', 'hour-2', 'half-1']);
  });

  test('does not let PT0S fire within the same command', async () => {
    const world = worldOf([waiting('now', '"PT0S"')], { carriesOut: 'whenAsked' });
    const id = await world.start('now');
    expect(world.timers()).toHaveLength(1);
    await world.runDue();
    expect(world.instance(id).status).toBe('completed');
  });

  test('lets a date that is past fire at once', async () => {
    const dated = processOf(
      'dated',
      element('startEvent', 'start'),
      element('intermediateCatchEvent', 'wait', { trigger: timer('date', '"2020-01-01T00:00:00Z"') }),
      path('start', 'wait'),
    );
    const world = worldOf([dated], { now: MONDAY });
    const id = await world.start('dated');
    expect(world.instance(id).status).toBe('completed');
    expect(world.now()).toBe(MONDAY);
  });

  test('does not let a timer fire whose activity ended before', async () => {
    const reminded = processOf(
      'reminded',
      element('startEvent', 'start'),
      element('userTask', 'work'),
      element('boundaryEvent', 'late', { trigger: timer('duration', '"PT1H"'), attachedTo: 'work' as never }),
      element('endEvent', 'end'),
      path('start', 'work', 'end'),
    );
    const world = worldOf([reminded]);
    await world.start('reminded');
    await world.advanceClock('PT59M');
    await world.completeTask('work');
    await world.advanceClock('PT1H');
    expect(world.executed('late')).toBe(0);
  });

  test('lets a cycle fire as often as it says', async () => {
    const reminding = processOf(
      'reminding',
      element('startEvent', 'start'),
      element('userTask', 'work'),
      element('boundaryEvent', 'remind', {
        trigger: timer('cycle', '"R3/PT10H"'),
        attachedTo: 'work' as never,
        interrupting: false,
      }),
      element('endEvent', 'reminded'),
      path('start', 'work'),
      path('remind', 'reminded'),
    );
    const world = worldOf([reminding]);
    await world.start('reminding');
    await world.advanceClock('PT25H');
    expect(world.executed('reminded')).toBe(2);
    await world.advanceClock('P10D');
    expect(world.executed('reminded')).toBe(3);
    expect(world.timers()).toEqual([]);
  });

  test('goes on by milliseconds, too', async () => {
    const world = worldOf([], { now: MONDAY });
    await world.advanceClock(HOUR_MS);
    expect(world.now()).toBe(MONDAY + HOUR_MS);
  });

  test('wants an ISO 8601 duration', async () => {
    await expect(worldOf([]).advanceClock('2 hours')).rejects.toThrow('Expected an ISO 8601 duration, found "2 hours"');
  });
});

describe('a timer start event', () => {
  const daily = (expression: string) =>
    processOf(
      'daily',
      element('startEvent', 'everyDay', { trigger: timer('cycle', expression) }),
      element('task', 'sweep'),
      element('endEvent', 'end'),
      path('everyDay', 'sweep', 'end'),
    );

  test('starts an instance each time', async () => {
    const world = worldOf([daily('"R/2026-01-05T10:00:00Z/P1D"')], { now: MONDAY });
    await world.advanceClock('P3D');
    expect(world.instances('daily').map(({ startedAt }) => (startedAt - MONDAY) / HOUR_MS)).toEqual([1, 25, 49]);
  });

  test('stops after its last time', async () => {
    const world = worldOf([daily('"R2/PT1H"')], { now: MONDAY });
    await world.advanceClock('P3D');
    expect(world.instances('daily')).toHaveLength(2);
  });

  test('of a version is over when another version is deployed', async () => {
    const world = worldOf([daily('"R/PT1H"')], { now: MONDAY });
    await world.advanceClock('PT1H');
    world.deploy({ processes: [daily('"R/PT5H"')] });
    await world.advanceClock('PT10H');
    expect(world.instances('daily').map(({ definition }) => definition)).toEqual(['daily:1', 'daily:2', 'daily:2']);
  });

  test('starts once after a duration, or at a date', async () => {
    const once = (id: string, kind: 'date' | 'duration', expression: string) =>
      processOf(id, element('startEvent', `${id}Start`, { trigger: timer(kind, expression) }));
    const world = worldOf([once('after', 'duration', '"PT2H"'), once('at', 'date', '"2026-01-06"')], { now: MONDAY });
    await world.advanceClock('P9D');
    expect(world.instances().map(({ process, startedAt }) => [process, startedAt])).toEqual([
      ['after', MONDAY + 2 * HOUR_MS],
      ['at', Date.UTC(2026, 0, 6)],
    ]);
  });

  test('that cannot be read is refused', () => {
    expect(() => worldOf([daily('nothing')])).toThrow('Expected "nothing" to answer a cycle in ISO 8601');
  });
});
