import { at, fireTimer, resolveIncident, say, startInstance } from '../../support/coreCommands.ts';
import { beside, boundary, catching, end, eventSubBeside, on, sequence, start, user } from '../../support/coreModel.ts';
import { MORNING, completed, fact, given, incident } from '../../support/coreScenario.ts';
import { processOf } from '../../support/model.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const waiting = (trigger: ReturnType<typeof on.timer>) =>
  processOf('p', sequence(start(), catching('wait', trigger), user('after')));

describe('a timer', () => {
  test.each([
    ['PT15M', MORNING + 15 * MINUTE],
    ['P1DT1S', MORNING + DAY + 1_000],
    ['P2W', MORNING + 14 * DAY],
    ['P1M', Date.UTC(2026, 1, 5, 9)],
    ['PT0S', MORNING],
    ['PT0.5S', MORNING + 500],
    ['-PT5M', MORNING - 5 * MINUTE],
    ['2026-03-01T12:00:00Z', Date.UTC(2026, 2, 1, 12)],
    ['2026-03-01T12:00:00+08:00', Date.UTC(2026, 2, 1, 4)],
    ['2020-01-01T00:00:00Z', Date.UTC(2020, 0, 1)],
    ['R3/PT10M', MORNING + 10 * MINUTE],
    ['R/2026-02-01T08:00:00Z/P1D', Date.UTC(2026, 1, 1, 8)],
  ])('of %s is due at its instant', (text, dueAt) => {
    given(waiting(on.timer(text)))
      .when(startInstance())
      .then(fact('timerScheduled', { element: 'wait', dueAt }))
      .asks({ type: 'fireTimer', at: dueAt })
      .rests('wait');
  });

  test('goes on when it fires, not before', () => {
    given(waiting(on.timer('PT0S')))
      .when(startInstance())
      .never(fact('timerFired'))
      .rests('wait')
      .when(fireTimer('wait'))
      .then(fact('timerFired', { dueAt: MORNING }), completed('wait'))
      .asks({ type: 'withdraw' })
      .rests('after');
  });

  test('that fires late goes on from when it fires', () => {
    const model = processOf(
      'p',
      sequence(start(), catching('one', on.timer('PT1H')), catching('two', on.timer('PT1H'))),
    );
    given(model)
      .when(startInstance(), at(MORNING + 3 * 60 * MINUTE, fireTimer('one')))
      .then(fact('timerScheduled', { element: 'two', dueAt: MORNING + 4 * 60 * MINUTE }));
  });

  test('is computed by an expression', () => {
    given(waiting(on.timerBy('duration', 'patience')))
      .when(startInstance({ patience: 'PT2M' }))
      .then(fact('timerScheduled', { dueAt: MORNING + 2 * MINUTE }));
    given(waiting(on.timerBy('duration', 'duration("PT" + string(n) + "M")')))
      .when(startInstance({ n: 3 }))
      .then(fact('timerScheduled', { dueAt: MORNING + 3 * MINUTE }));
    given(waiting(on.timerBy('date', 'now() + duration("PT1M")')))
      .when(startInstance())
      .then(fact('timerScheduled', { dueAt: MORNING + MINUTE }));
  });

  test.each([
    ['duration', '"soon"'],
    ['duration', 'null'],
    ['duration', '"2026-01-01T00:00:00Z"'],
    ['date', '"PT1H"'],
    ['date', '"2026-13-01T00:00:00Z"'],
    ['cycle', '"PT1H"'],
    ['cycle', '"R0/PT1H"'],
    ['cycle', '"R3/PT0S"'],
    ['cycle', '"R3"'],
    ['duration', '"P999999999Y"'],
    ['duration', `"PT${'9'.repeat(400)}S"`],
    ['cycle', `"R3/P${'9'.repeat(30)}D"`],
  ] as const)('of the %s %s is an incident, and a retry sets it', (kind, expression) => {
    given(
      waiting(
        on.timerBy(
          kind,
          `if mended = true then ${kind === 'date' ? '"2026-02-01T00:00:00Z"' : kind === 'cycle' ? '"R/PT1H"' : '"PT1H"'} else ${expression}`,
        ),
      ),
    )
      .when(startInstance())
      .then(incident('wait', 'timerNotReadable', 'entering'))
      .rests('wait!')
      .when(resolveIncident('wait', { mended: true }))
      .then(fact('timerScheduled'))
      .rests('wait');
  });

  test('fires once', () => {
    const scenario = given(waiting(on.timer('PT1H'))).when(startInstance());
    const [timer] = [...scenario.instance.waits.keys()];
    scenario.when(fireTimer('wait')).refuses(say({ type: 'fireTimer', timer: timer! }), 'unknownTimer');
  });

  test('is nobody’s who waits for something else', () => {
    const scenario = given(processOf('p', sequence(start(), user('a')))).when(startInstance());
    scenario.refuses(say({ type: 'fireTimer', timer: [...scenario.instance.waits.keys()][0]! }), 'unknownTimer');
  });
});

describe('a cycle', () => {
  const hosting = (text: string) =>
    processOf('p', sequence(start(), user('work'), end()), beside('event', 'work', on.timer(text)), user('handle'));
  const dueAt = (scenario: ReturnType<typeof given>): readonly number[] =>
    [...scenario.instance.waits.values()].flatMap((wait) => (wait.type === 'timer' ? [wait.dueAt] : []));

  test('without an end goes on', () => {
    const scenario = given(hosting('R/PT10M')).when(startInstance());
    for (let times = 1; times <= 5; times += 1) {
      scenario.when(fireTimer('event'));
      expect(dueAt(scenario)).toEqual([MORNING + (times + 1) * 10 * MINUTE]);
    }
  });

  test('of one fires once', () => {
    expect(dueAt(given(hosting('R1/PT10M')).when(startInstance(), fireTimer('event')))).toEqual([]);
  });

  test('with a start fires there first', () => {
    const scenario = given(hosting('R2/2026-01-06T00:00:00Z/P1D')).when(startInstance());
    expect(dueAt(scenario)).toEqual([Date.UTC(2026, 0, 6)]);
    scenario.when(fireTimer('event'));
    expect(dueAt(scenario)).toEqual([Date.UTC(2026, 0, 7)]);
    scenario.when(fireTimer('event'));
    expect(dueAt(scenario)).toEqual([]);
  });

  test('keeps to its instants although it fires late', () => {
    const scenario = given(hosting('R3/PT10M')).when(startInstance(), at(MORNING + 14 * MINUTE, fireTimer('event')));
    expect(dueAt(scenario)).toEqual([MORNING + 20 * MINUTE]);
  });

  test('of an interrupting event fires once', () => {
    const model = processOf(
      'p',
      sequence(start(), user('work'), end()),
      boundary('event', 'work', on.timer('R3/PT10M')),
      sequence('event', user('handle')),
    );
    const scenario = given(model).when(startInstance()).when(fireTimer('event')).never(fact('timerScheduled'));
    expect(dueAt(scenario.rests('handle'))).toEqual([]);
  });

  test('of a catch event fires once', () => {
    expect(
      dueAt(
        given(waiting(on.timer('R3/PT10M')))
          .when(startInstance(), fireTimer('wait'))
          .rests('after'),
      ),
    ).toEqual([]);
  });

  test('starts a non-interrupting event sub-process n times', () => {
    const model = processOf(
      'p',
      sequence(start(), user('work')),
      eventSubBeside('remind', on.timer('R2/PT10M'), sequence('remind.start', user('note'))),
    );
    given(model)
      .when(startInstance(), fireTimer('remind.start'), fireTimer('remind.start'))
      .rests('note', 'note', 'work');
  });
});
