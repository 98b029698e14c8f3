import { waitId } from '../../../engine/core/identifiers.ts';
import {
  completeJob,
  failJob,
  resolveIncident,
  say,
  setVariables,
  startInstance,
  throwJobError,
} from '../../support/coreCommands.ts';
import { beside, boundary, end, on, sequence, service, start, user } from '../../support/coreModel.ts';
import { MORNING, cancelled, completed, entered, fact, given, incident } from '../../support/coreScenario.ts';
import { element, processOf } from '../../support/model.ts';

const job = { type: 'work', attemptsMax: 4, backoff: 'PT10S', headers: {}, resultVariable: null };
const working = (settings: Partial<typeof job> = {}) =>
  given(processOf('p', sequence(start(), service('a', { job: { ...job, ...settings } }), user('after')))).when(
    startInstance(),
  );

describe('a job that fails', () => {
  test('is done again after a wait that doubles with each attempt', () => {
    const scenario = working();
    scenario
      .when(failJob('a'))
      .then(fact('jobFailed', { message: 'out of order', attemptsLeft: 3, retryAt: MORNING + 10_000 }));
    scenario.asks({ type: 'runJob', at: MORNING + 10_000 });
    scenario.when(failJob('a')).then(fact('jobFailed', { attemptsLeft: 2, retryAt: MORNING + 20_000 }));
    scenario.when(failJob('a')).then(fact('jobFailed', { attemptsLeft: 1, retryAt: MORNING + 40_000 }));
    scenario
      .when(failJob('a'))
      .then(fact('jobFailed', { attemptsLeft: 0, retryAt: null }), incident('a', 'jobFailed', 'job'))
      .asks({ type: 'withdraw' })
      .rests('a!');
  });

  test('waits a day at most', () => {
    const scenario = working({ backoff: 'P1D', attemptsMax: 5 }).when(failJob('a')).when(failJob('a'));
    scenario.then(fact('jobFailed', { retryAt: MORNING + 86_400_000 }));
    working({ backoff: 'PT13H', attemptsMax: 5 })
      .when(failJob('a'))
      .when(failJob('a'))
      .then(fact('jobFailed', { retryAt: MORNING + 86_400_000 }));
  });

  test('waits ten seconds first when nothing else is said', () => {
    working({ backoff: '' })
      .when(failJob('a'))
      .then(fact('jobFailed', { retryAt: MORNING + 10_000 }));
  });

  test('waits as long as the worker says', () => {
    working()
      .when(failJob('a', { retryInMs: 5 }))
      .then(fact('jobFailed', { attemptsLeft: 3, retryAt: MORNING + 5 }));
    working()
      .when(failJob('a', { retryInMs: 0 }))
      .then(fact('jobFailed', { attemptsLeft: 3, retryAt: MORNING }));
  });

  test('for good is an incident at once', () => {
    working()
      .when(failJob('a', { retry: false, message: 'never' }))
      .then(
        fact('jobFailed', { attemptsLeft: 0, retryAt: null }),
        fact('incidentRaised', { stage: 'job', message: expect.stringContaining('never') }),
      )
      .rests('a!');
  });

  test('has all its attempts again when its incident is resolved', () => {
    working()
      .when(failJob('a', { retry: false }))
      .when(resolveIncident('a', { x: 1 }))
      .then(
        fact('variablesSet', { variables: { x: 1 } }),
        fact('incidentResolved', { how: 'retried' }),
        fact('jobRetried', { attempts: 4 }),
      )
      .asks({ type: 'runJob', at: null })
      .rests('a')
      .when(failJob('a'))
      .then(fact('jobFailed', { attemptsLeft: 3, retryAt: MORNING + 10_000 }));
  });

  test('once more after its last attempt has one incident', () => {
    const scenario = working()
      .when(failJob('a', { retry: false }))
      .when(failJob('a'))
      .never(fact('incidentRaised'))
      .rests('a!');
    expect(scenario.instance.incidents.size).toBe(1);
  });

  test('beside another incident of its activity leaves one that a retry mends', () => {
    const model = processOf('p', sequence(start(), service('a'), end()), beside('event', 'a', on.condition('x > 5')));
    const scenario = given(model)
      .when(startInstance(), setVariables({ x: 'a lot' }), failJob('a', { retry: false }))
      .then(fact('incidentResolved', { how: 'cancelled' }), incident('a', 'jobFailed', 'job'))
      .rests('a!');
    scenario
      .when(resolveIncident('a', { x: 1 }))
      .then(fact('jobRetried'))
      .rests('a');
  });

  test('is interrupted by its boundary like any activity, its incident with it', () => {
    const model = processOf('p', sequence(start(), service('a'), end()), boundary('event', 'a', on.condition('stop')));
    given(model)
      .when(startInstance(), failJob('a', { retry: false }), setVariables({ stop: true }))
      .then(fact('incidentResolved', { how: 'cancelled' }), cancelled('a'), entered('event'))
      .completes();
  });

  test.each(['sendTask', 'businessRuleTask'] as const)('of a %s waits by its own settings', (kind) => {
    const settings = { ...job, backoff: 'PT3S' };
    const task =
      kind === 'sendTask'
        ? element(kind, 'a', { sends: { by: 'job', job: settings } })
        : element(kind, 'a', { rule: { by: 'job', job: settings } });
    given(processOf('p', sequence(start(), task)))
      .when(startInstance(), failJob('a'), failJob('a'))
      .then(fact('jobFailed', { retryAt: MORNING + 3_000 }), fact('jobFailed', { retryAt: MORNING + 6_000 }))
      .when(failJob('a', { retry: false }), resolveIncident('a'))
      .then(fact('jobRetried', { attempts: 4 }));
  });
});

describe('a job that is done', () => {
  test('although it had failed for good goes on, and its incident is over', () => {
    working()
      .when(failJob('a', { retry: false }), completeJob('a', { x: 1 }))
      .then(fact('jobCompleted'), fact('incidentResolved', { how: 'cancelled' }), completed('a'))
      .rests('after');
  });

  test('with variables that cannot be taken stays to be done', () => {
    working()
      .refuses(completeJob('a', { __proto__x: 1, 'a b': 2 }), 'invalidVariables', '"a b"')
      .rests('a');
  });
});

describe('a job that answers with an error', () => {
  test('although it had failed for good throws it', () => {
    const model = processOf('p', sequence(start(), service('a'), end()), boundary('event', 'a', on.error('E')));
    given(model)
      .when(startInstance(), failJob('a', { retry: false }), throwJobError('a', 'E'))
      .then(fact('jobEnded'), cancelled('a'), entered('event'))
      .completes();
  });

  test('with variables that cannot be taken is refused', () => {
    working()
      .refuses(throwJobError('a', 'E', { constructor: 1 }), 'invalidVariables', '"constructor"')
      .rests('a');
  });
});

describe('a job that is not there', () => {
  const commands = (id: ReturnType<typeof waitId>) => [
    say({ type: 'completeJob', job: id, variables: {} }),
    say({ type: 'failJob', job: id, message: 'm', retry: true, retryInMs: null }),
    say({ type: 'throwJobError', job: id, code: 'E', message: 'm', variables: {} }),
  ];

  test('is refused', () => {
    const scenario = working();
    for (const ask of commands(waitId(99))) scenario.refuses(ask, 'unknownJob', '99');
  });

  test('any more is refused', () => {
    const scenario = working();
    const [id] = [...scenario.instance.waits.keys()];
    scenario.when(completeJob('a'));
    for (const ask of commands(id!)) scenario.refuses(ask, 'unknownJob');
  });

  test('because it is a task is refused', () => {
    const scenario = given(processOf('p', sequence(start(), user('a')))).when(startInstance());
    for (const ask of commands([...scenario.instance.waits.keys()][0]!)) scenario.refuses(ask, 'unknownJob');
  });
});
