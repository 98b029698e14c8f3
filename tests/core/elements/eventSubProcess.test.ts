import {
  completeTask,
  fireTimer,
  receiveMessage,
  receiveSignal,
  resolveIncident,
  setVariables,
  startInstance,
  throwJobError,
} from '../../support/coreCommands.ts';
import {
  boundary,
  end,
  eventSub,
  eventSubBeside,
  forEach,
  on,
  parallel,
  script,
  sequence,
  service,
  start,
  sub,
  throwing,
  times,
  user,
} from '../../support/coreModel.ts';
import { cancelled, completed, entered, fact, given, incident } from '../../support/coreScenario.ts';
import type { Part } from '../../support/model.ts';
import { declaring, path, processOf } from '../../support/model.ts';

const process = (...events: Part[]) => processOf('p', sequence(start(), user('work'), end()), ...events);

/** The same within a sub-process. */
const inSub = (...events: Part[]) =>
  processOf(
    'p',
    sequence(
      start(),
      sub('s', {}, ...sequence(start('begin'), user('work'), end('done')), ...events),
      user('after'),
      end(),
    ),
  );

const triggers = [
  ['message', on.message('Stop'), receiveMessage('rescue.start', { why: 1 })],
  ['timer', on.timer('PT1H'), fireTimer('rescue.start')],
  ['signal', on.signal('stop'), receiveSignal('stop', { why: 1 })],
  ['conditional', on.condition('why = 1'), setVariables({ why: 1 })],
] as const;

const rescue = sequence('rescue.start', user('mend'), end('mended'));

describe('interrupting event sub-process', () => {
  test.each(triggers)('with a %s start takes the place of what runs in its process', (_type, trigger, ask) => {
    given(process(eventSub('rescue', trigger, rescue)))
      .when(startInstance())
      .rests('work')
      .when(ask)
      .then(
        cancelled('work'),
        entered('rescue', { occurred: true }),
        entered('rescue.start', { occurred: true }),
        completed('rescue.start'),
      )
      .rests('mend')
      .when(completeTask('mend'))
      .then(completed('rescue'))
      .completes();
  });

  test.each(triggers)('with a %s start lets its sub-process complete, not cancel', (_type, trigger, ask) => {
    given(inSub(eventSub('rescue', trigger, rescue)))
      .when(startInstance(), ask)
      .rests('mend')
      .when(completeTask('mend'))
      .then(completed('rescue'), completed('s'), entered('after'))
      .never(cancelled('s'))
      .rests('after');
  });

  test('drops the tokens on their way in its scope', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), parallel('join'), end()),
      ...[user('b'), eventSub('rescue', on.message('Stop'), rescue)],
      path('fork', 'b', 'join'),
    );
    given(model)
      .when(startInstance(), completeTask('a'))
      .rests('a>join', 'b')
      .when(receiveMessage('rescue.start'))
      .then(cancelled('b'), fact('tokensDropped'))
      .rests('mend')
      .when(completeTask('mend'))
      .completes();
  });

  test('withdraws the other events of its scope and the timers inside it, and keeps those around it', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub(
          's',
          {},
          ...sequence(start('begin'), user('work'), end('done')),
          boundary('inner', 'work', on.timer('PT1H')),
          eventSub('rescue', on.message('Stop'), rescue),
          eventSub('other', on.timer('PT3H'), sequence('other.start', user('x'))),
          eventSubBeside('third', on.signal('s'), sequence('third.start', user('y'))),
        ),
        user('after'),
      ),
      boundary('outer', 's', on.timer('PT2H')),
    );
    const scenario = given(model).when(startInstance(), receiveMessage('rescue.start')).rests('mend');
    expect([...scenario.instance.waits.values()].map(({ element: at }) => at)).toEqual(['outer', 'mend']);
    scenario
      .when(fireTimer('outer'))
      .then(cancelled('mend'), cancelled('rescue'), cancelled('s'), entered('outer'))
      .completes();
  });

  test('ends the non-interrupting ones that run beside', () => {
    given(
      process(
        eventSub('rescue', on.message('Stop'), rescue),
        eventSubBeside('note', on.signal('s'), sequence('note.start', user('write'))),
      ),
    )
      .when(startInstance(), receiveSignal('s'), receiveSignal('s'))
      .rests('work', 'write', 'write')
      .when(receiveMessage('rescue.start'))
      .then(cancelled('note'), cancelled('note'))
      .rests('mend');
  });

  test('hands its payload on to its scope', () => {
    given(process(eventSub('rescue', on.message('Stop'), rescue)))
      .when(startInstance(), receiveMessage('rescue.start', { why: 'x' }))
      .knows({ why: 'x' });
  });

  test('begins before the first step of its scope by a condition that holds on entry', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub(
          's',
          {},
          ...sequence(start('begin'), script('work', 'ran', 'true'), end('done')),
          eventSub('rescue', on.condition('x = 1'), rescue),
        ),
        user('after'),
      ),
    );
    given(model)
      .when(startInstance({ x: 1 }))
      .never(entered('begin'))
      .rests('mend')
      .knows({ x: 1 })
      .when(completeTask('mend'))
      .rests('after');
  });

  test('begins before the first step of a process by a condition that holds on entry', () => {
    const rescued = eventSub('rescue', on.condition('x = 1'), rescue);
    given(processOf('p', sequence(start(), script('work', 'ran', 'true'), end()), rescued))
      .when(startInstance({ x: 1 }))
      .never(entered('work'))
      .rests('mend')
      .knows({ x: 1 });
    given(processOf('p', sequence(script('work', 'ran', 'true'), end()), rescued))
      .when(startInstance({ x: 1 }))
      .rests('mend')
      .knows({ x: 1 });
  });

  test('sees the variables that its scope declares, on entry as well', () => {
    given(process(declaring('limit', '3'), eventSub('rescue', on.condition('x > limit'), rescue)))
      .when(startInstance({ x: 4 }))
      .rests('mend');
  });

  test('is the only one when two conditions come to hold together', () => {
    const two = [
      eventSub('rescue', on.condition('x > 1'), rescue),
      eventSub('other', on.condition('x > 2'), sequence('other.start', user('y'))),
    ];
    given(process(...two))
      .when(startInstance(), setVariables({ x: 5 }))
      .never(entered('other'))
      .rests('mend');
    given(process(...two))
      .when(startInstance({ x: 5 }))
      .never(entered('other'))
      .rests('mend');
  });

  test('lets no other begin once it has begun (13.5.4)', () => {
    const two = [
      eventSub('rescue', on.message('Stop'), sequence('rescue.start', service('mend'), end('mended'))),
      eventSub('other', on.error(null), sequence('other.start', user('y'))),
      eventSubBeside('third', on.escalation(null), sequence('third.start', user('z'))),
    ];
    given(process(...two))
      .when(startInstance(), receiveMessage('rescue.start'), throwJobError('mend', 'E1'))
      .never(entered('other'))
      .then(incident('mend', 'errorNotCaught', 'entering'));
    const model = process(
      eventSub(
        'rescue',
        on.message('Stop'),
        sequence('rescue.start', throwing('tell', on.escalation('X')), user('mend')),
      ),
      eventSubBeside('third', on.escalation(null), sequence('third.start', user('z'))),
    );
    given(model).when(startInstance(), receiveMessage('rescue.start')).never(entered('third')).rests('mend');
  });

  test('listens in each instance of a multi-instance sub-process, and takes over one of them', () => {
    const inside = [
      ...sequence(start('begin'), user('work'), end('done')),
      eventSub('rescue', on.message('Stop', 'item'), rescue),
    ];
    const model = processOf('p', sequence(start(), sub('s', forEach('["a", "b"]'), ...inside), user('after')));
    given(model)
      .when(startInstance())
      .then(fact('messageAwaited', { key: 'a' }), fact('messageAwaited', { key: 'b' }))
      .when(receiveMessage('rescue.start', {}, 1))
      .rests('mend', 'work')
      .when(completeTask('mend'))
      .rests('work')
      .when(completeTask('work'))
      .rests('after');
  });

  test('catches an error thrown in its scope', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub(
          's',
          {},
          ...sequence(start('begin'), service('work'), end('done')),
          eventSub('rescue', on.error('E1'), rescue),
        ),
        user('after'),
      ),
      boundary('outer', 's', on.error('E1')),
    );
    given(model)
      .when(startInstance(), throwJobError('work', 'E1', { part: 3 }))
      .then(cancelled('work'), entered('rescue'))
      .never(entered('outer'))
      .rests('mend')
      .knows({ part: 3 })
      .when(completeTask('mend'))
      .rests('after');
  });

  test('does not catch what is thrown inside itself', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub(
          's',
          {},
          ...sequence(start('begin'), service('work')),
          eventSub('rescue', on.error(null), sequence('rescue.start', end('again', on.error('E2')))),
        ),
        end(),
      ),
      ...[boundary('outer', 's', on.error('E2')), user('last')],
      path('outer', 'last'),
    );
    given(model)
      .when(startInstance(), throwJobError('work', 'E1'))
      .then(
        entered('rescue'),
        fact('errorThrown', { code: 'E2' }),
        cancelled('rescue'),
        cancelled('s'),
        entered('outer'),
      )
      .rests('last');
  });

  test('does not catch what is thrown inside itself in a multi-instance either', () => {
    const again = eventSub('rescue', on.error(null), sequence('rescue.start', end('again', on.error('E2'))));
    const model = processOf(
      'p',
      sequence(start(), sub('s', times('2'), ...sequence(start('begin'), service('work')), again), end()),
      ...[boundary('outer', 's', on.error('E2')), user('last')],
      path('outer', 'last'),
    );
    const { facts } = given(model)
      .when(startInstance(), throwJobError('work', 'E1'))
      .then(entered('rescue'), cancelled('s'), cancelled('s'), cancelled('s'), entered('outer'))
      .rests('last');
    const begun = facts.filter((each) => each.type === 'elementEntered' && each.element === 'rescue');
    expect(begun).toHaveLength(1);
  });

  test('keeps the scope when one of its own begins inside it', () => {
    const nested = eventSub('inner', on.message('Deeper'), sequence('inner.start', user('deep')));
    given(process(eventSub('rescue', on.message('Stop'), ...[rescue], nested)))
      .when(startInstance(), receiveMessage('rescue.start'))
      .rests('mend')
      .when(receiveMessage('inner.start'))
      .then(cancelled('mend'), entered('inner'))
      .rests('deep')
      .when(completeTask('deep'))
      .then(completed('inner'), completed('rescue'))
      .completes();
  });

  test('takes over a scope that has an incident, which is closed', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub(
          's',
          {},
          ...sequence(start('begin'), user('work'), end('done')),
          eventSub('rescue', on.message('Stop'), rescue),
          eventSub('other', on.timerBy('duration', 'patience'), sequence('other.start', user('y'))),
        ),
        user('after'),
      ),
    );
    given(model)
      .when(startInstance())
      .then(incident('s', 'timerNotReadable', 'entering'))
      .rests('s!')
      .when(receiveMessage('rescue.start'))
      .then(fact('incidentResolved', { how: 'cancelled' }))
      .rests('mend')
      .when(completeTask('mend'))
      .rests('after');
  });
});

describe('non-interrupting event sub-process', () => {
  test.each(triggers)('with a %s start runs beside its scope', (_type, trigger, ask) => {
    given(inSub(eventSubBeside('rescue', trigger, rescue)))
      .when(startInstance(), ask)
      .rests('mend', 'work')
      .when(completeTask('work'))
      .then(completed('done'))
      .never(completed('s'))
      .rests('mend')
      .when(completeTask('mend'))
      .then(completed('rescue'), completed('s'))
      .rests('after');
  });

  test('runs as many times at once as it is told, each keeping the scope alive', () => {
    given(inSub(eventSubBeside('rescue', on.message('M'), rescue)))
      .when(
        startInstance(),
        receiveMessage('rescue.start'),
        receiveMessage('rescue.start'),
        receiveMessage('rescue.start'),
      )
      .rests('mend', 'mend', 'mend', 'work')
      .when(completeTask('work'), completeTask('mend'), completeTask('mend'))
      .rests('mend')
      .when(completeTask('mend'))
      .rests('after');
  });

  test('listens no longer than its scope is open', () => {
    const scenario = given(inSub(eventSubBeside('rescue', on.message('M'), rescue))).when(
      startInstance(),
      completeTask('work'),
    );
    expect([...scenario.instance.waits.values()].map(({ element: at }) => at)).toEqual(['after']);
  });

  test('goes on listening while the last of its kind keeps the scope open', () => {
    given(inSub(eventSubBeside('rescue', on.message('M'), rescue)))
      .when(startInstance(), receiveMessage('rescue.start'), completeTask('work'), receiveMessage('rescue.start'))
      .rests('mend', 'mend');
  });

  test('catches an escalation and lets the thrower go on', () => {
    given(
      processOf(
        'p',
        sequence(start(), throwing('tell', on.escalation('X')), user('work'), end()),
        eventSubBeside('rescue', on.escalation('X'), rescue),
      ),
    )
      .when(startInstance())
      .then(fact('escalationThrown'), entered('rescue'), completed('tell'))
      .rests('mend', 'work');
  });

  test('begins by a condition that holds on entry, and the scope begins, too', () => {
    given(inSub(eventSubBeside('rescue', on.condition('x = 1'), rescue)))
      .when(startInstance({ x: 1 }))
      .then(entered('rescue'), entered('begin'))
      .rests('mend', 'work');
  });

  test('whose error nobody inside it catches goes out by the scope around', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub(
          's',
          {},
          ...sequence(start('begin'), user('work')),
          eventSubBeside('rescue', on.message('M'), sequence('rescue.start', end('bad', on.error('E')))),
        ),
      ),
      ...[boundary('outer', 's', on.error(null)), user('last')],
      path('outer', 'last'),
    );
    given(model)
      .when(startInstance(), receiveMessage('rescue.start'))
      .then(cancelled('work'), cancelled('s'))
      .rests('last');
  });

  test('whose error another of its scope catches is ended by it', () => {
    const events = [
      eventSubBeside('rescue', on.message('M'), sequence('rescue.start', end('bad', on.error('E')))),
      eventSub('other', on.error('E'), sequence('other.start', user('y'))),
    ];
    given(process(...events))
      .when(startInstance(), receiveMessage('rescue.start'))
      .then(cancelled('rescue'), entered('other'))
      .rests('y');
  });

  test('that cannot open its scope is an incident of its own, and completes when that is mended', () => {
    const broken = eventSubBeside('rescue', on.message('M'), ...[declaring('x', 'date(1)')], rescue);
    given(process(broken))
      .when(startInstance(), receiveMessage('rescue.start'))
      .then(incident('rescue', 'expressionFailed', 'entering'))
      .rests('mend', 'rescue!', 'work')
      .when(completeTask('mend'))
      .rests('rescue!', 'work')
      .when(resolveIncident('rescue'))
      .rests('rescue!', 'work');
  });
});
