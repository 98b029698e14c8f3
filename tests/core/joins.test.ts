import {
  completeTask,
  fireTimer,
  receiveMessage,
  resolveIncident,
  setVariables,
  startInstance,
  throwInCall,
} from '../support/coreCommands.ts';
import {
  beside,
  boundary,
  call,
  catching,
  end,
  eventBased,
  exclusive,
  forEach,
  inclusive,
  on,
  parallel,
  sequence,
  start,
  sub,
  throwing,
  undoing,
  undoneBy,
  user,
} from '../support/coreModel.ts';
import { cancelled, completed, entered, given, incident } from '../support/coreScenario.ts';
import type { Part } from '../support/model.ts';
import { otherwise, path, processOf, when } from '../support/model.ts';

/** `split` to a, b and c by the variables of the same names, and what stands between and after. */
const split = (...more: (Part | Part[])[]) =>
  processOf(
    'p',
    sequence(start(), inclusive('split')),
    ...[user('a'), user('b'), user('c')],
    when('a', 'split', 'a'),
    when('b', 'split', 'b'),
    when('c', 'split', 'c'),
    ...more,
  );

const joined = split(
  sequence(inclusive('join'), user('after'), end()),
  path('a', 'join'),
  path('b', 'join'),
  path('c', 'join'),
);

describe('inclusive gateway as a split', () => {
  test('takes every flow whose condition holds', () => {
    given(joined)
      .when(startInstance({ a: true, c: true }))
      .then(completed('split'), entered('a'), entered('c'))
      .rests('a', 'c');
  });

  test('takes the default flow when no conditional one holds, and only then', () => {
    const model = split(user('d'), otherwise('split', 'd'));
    given(model).when(startInstance()).rests('d');
    given(model)
      .when(startInstance({ b: true }))
      .rests('b');
  });

  test('is an incident that names the conditions when nothing holds and there is no default', () => {
    given(joined)
      .when(startInstance({ a: false }))
      .then(incident('split', 'noFlowChosen', 'entering'))
      .rests('split!')
      .when(resolveIncident('split', { b: true }))
      .rests('b');
  });

  test('takes an unconditional flow beside those that hold', () => {
    const model = split(user('always'), path('split', 'always'));
    given(model)
      .when(startInstance({ a: true }))
      .rests('a', 'always');
  });

  test('takes the default when no conditional flow holds, even beside an unconditional one', () => {
    const model = split(user('always'), path('split', 'always'), user('d'), otherwise('split', 'd'));
    given(model).when(startInstance()).rests('always', 'd');
    given(model)
      .when(startInstance({ a: true }))
      .rests('a', 'always');
  });
});

describe('inclusive gateway as a join', () => {
  test('goes on at once when the only token has come', () => {
    given(joined)
      .when(startInstance({ b: true }), completeTask('b'))
      .then(entered('join', { consumed: ['b>join'] }))
      .rests('after');
  });

  test('waits for all tokens that are on their way, and uses one of each flow', () => {
    given(joined)
      .when(startInstance({ a: true, b: true, c: true }), completeTask('a'), completeTask('c'))
      .rests('a>join', 'b', 'c>join')
      .when(completeTask('b'))
      .then(entered('join', { consumed: ['a>join', 'b>join', 'c>join'] }))
      .rests('after')
      .when(completeTask('after'))
      .completes();
  });

  test('does not wait for a second token on a flow that has one', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), exclusive('merge'), inclusive('join'), user('after'), end()),
      ...[user('a2'), user('b')],
      path('fork', 'a2', 'merge'),
      path('fork', 'b', 'join'),
    );
    given(model)
      .when(startInstance(), completeTask('b'), completeTask('a'))
      .then(entered('join', { consumed: ['merge>join', 'b>join'] }))
      .rests('a2', 'after')
      .when(completeTask('a2'))
      .then(entered('join', { consumed: ['merge>join'] }))
      .rests('after', 'after');
  });

  test('waits for a token in a sub-process that can still come', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), inclusive('join'), user('after'), end()),
      sub('nested', {}, sub('deep', {}, user('b'))),
      path('fork', 'nested', 'join'),
    );
    given(model).when(startInstance(), completeTask('a')).rests('a>join', 'b').when(completeTask('b')).rests('after');
  });

  test('waits for a called instance', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), inclusive('join'), user('after'), end()),
      ...[call('calls'), boundary('failed', 'calls', on.error(null)), user('mend')],
      path('fork', 'calls', 'join'),
      path('failed', 'mend'),
    );
    given(model)
      .when(startInstance(), completeTask('a'))
      .rests('a>join', 'calls')
      .when(throwInCall('calls', 'error', 'X'))
      .then(cancelled('calls'), entered('mend'), entered('join'))
      .rests('after', 'mend');
  });

  test('waits for every instance of a multi-instance', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), inclusive('join'), user('after'), end()),
      user('each', forEach('[1, 2]')),
      path('fork', 'each', 'join'),
    );
    given(model)
      .when(startInstance(), completeTask('a'), completeTask('each'))
      .rests('a>join', 'each')
      .when(completeTask('each'))
      .rests('after');
  });

  test('waits for a boundary event that can still happen', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), inclusive('join'), user('after'), end()),
      ...[user('b'), boundary('late', 'b', on.timer('PT1H'))],
      path('fork', 'b'),
      path('late', 'join'),
    );
    given(model).when(startInstance(), completeTask('a')).rests('a>join', 'b').when(completeTask('b')).rests('after');
    given(model)
      .when(startInstance(), completeTask('a'), fireTimer('late'))
      .then(entered('join', { consumed: ['a>join', 'late>join'] }))
      .rests('after');
  });

  test('waits for the token of a non-interrupting boundary event and for its host', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), inclusive('join'), user('after'), end()),
      ...[user('b'), beside('late', 'b', on.timer('PT1H')), user('remind')],
      path('fork', 'b'),
      path('late', 'remind', 'join'),
    );
    given(model)
      .when(startInstance(), completeTask('a'), fireTimer('late'))
      .rests('a>join', 'b', 'remind')
      .when(completeTask('b'))
      .rests('a>join', 'remind')
      .when(completeTask('remind'))
      .then(entered('join', { consumed: ['a>join', 'remind>join'] }));
  });

  test('waits at an event-based gateway for any of its events, and no longer than until another is chosen', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), inclusive('join'), user('after'), end()),
      ...[
        eventBased('choice'),
        catching('yes', on.message('yes')),
        catching('no', on.message('no')),
        user('elsewhere'),
      ],
      path('fork', 'choice', 'yes', 'join'),
      path('choice', 'no', 'elsewhere'),
    );
    given(model)
      .when(startInstance(), completeTask('a'))
      .rests('a>join', 'choice')
      .when(receiveMessage('no'))
      .then(entered('no'), entered('join'))
      .rests('after', 'elsewhere');
    given(model)
      .when(startInstance(), completeTask('a'), receiveMessage('yes'))
      .then(entered('join', { consumed: ['a>join', 'yes>join'] }))
      .rests('after');
  });

  test('goes on when the last token that could come takes another way', () => {
    const model = split(
      sequence(inclusive('join'), user('after'), end()),
      ...[exclusive('choice'), user('elsewhere')],
      path('a', 'join'),
      path('b', 'choice'),
      when('comes', 'choice', 'join'),
      otherwise('choice', 'elsewhere'),
    );
    given(model)
      .when(startInstance({ a: true, b: true }), completeTask('a'))
      .rests('a>join', 'b')
      .when(completeTask('b', { comes: false }))
      .then(entered('elsewhere'), entered('join', { consumed: ['a>join'] }))
      .rests('after', 'elsewhere');
  });

  test('goes on when the last token that could come ends', () => {
    const model = split(
      sequence(inclusive('join'), user('after'), end()),
      ...[exclusive('choice'), end('gone')],
      path('a', 'join'),
      path('b', 'choice'),
      when('comes', 'choice', 'join'),
      otherwise('choice', 'gone'),
    );
    given(model)
      .when(startInstance({ a: true, b: true }), completeTask('a'), completeTask('b'))
      .then(completed('gone'), entered('join'))
      .rests('after');
  });

  test('goes on when an interrupting event takes the last token that could come elsewhere', () => {
    const model = split(
      sequence(inclusive('join'), user('after'), end()),
      ...[boundary('late', 'b', on.timer('PT1H')), user('elsewhere')],
      path('a', 'join'),
      path('b', 'join'),
      path('late', 'elsewhere'),
    );
    given(model)
      .when(startInstance({ a: true, b: true }), completeTask('a'), fireTimer('late'))
      .then(cancelled('b'), entered('join', { consumed: ['a>join'] }))
      .rests('after', 'elsewhere');
  });

  test('waits for a token that an incident holds up', () => {
    const model = split(
      sequence(inclusive('join'), user('after'), end()),
      ...[exclusive('choice'), user('elsewhere')],
      path('a', 'join'),
      path('b', 'choice'),
      when('comes = 1', 'choice', 'join'),
      when('comes = 2', 'choice', 'elsewhere'),
    );
    given(model)
      .when(startInstance({ a: true, b: true }), completeTask('a'), completeTask('b'))
      .rests('a>join', 'choice!')
      .when(resolveIncident('choice', { comes: 2 }))
      .rests('after', 'elsewhere');
  });

  test('does not wait for a token that can only come by way of the gateway itself', () => {
    const model = processOf(
      'p',
      sequence(start(), inclusive('join'), user('work'), exclusive('again')),
      ...[end(), otherwise('again', 'end')],
      when('more', 'again', 'join'),
    );
    given(model)
      .when(startInstance({ more: true }))
      .then(entered('join', { consumed: ['start>join'] }))
      .rests('work')
      .when(completeTask('work'))
      .then(entered('join', { consumed: ['again>join'] }))
      .rests('work')
      .when(completeTask('work', { more: false }))
      .completes();
  });

  test('waits for a token that could reach a filled flow only by way of the gateway itself', () => {
    const model = processOf(
      'p',
      sequence(start(), inclusive('join'), user('work'), exclusive('again')),
      ...[
        end(),
        otherwise('again', 'end'),
        beside('aside', 'work', on.timer('PT1H')),
        user('b'),
        ...path('aside', 'b', 'join'),
      ],
      when('more', 'again', 'join'),
    );
    given(model)
      .when(startInstance({ more: true }), fireTimer('aside'), completeTask('work'))
      .rests('again>join', 'b')
      .when(completeTask('b'))
      .then(entered('join', { consumed: ['b>join', 'again>join'] }))
      .rests('work');
  });

  test('waits for a token that waits at another join, though what that waits for could come otherwise', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), exclusive('left'), inclusive('join'), user('after')),
      ...[user('b'), inclusive('earlier'), ...path('fork', 'b', 'earlier', 'join')],
      ...[user('c'), exclusive('choice'), ...path('fork', 'c', 'choice')],
      when('way = 1', 'choice', 'earlier'),
      when('way = 2', 'choice', 'left'),
    );
    given(model)
      .when(startInstance(), completeTask('a'), completeTask('b'))
      .rests('b>earlier', 'c', 'left>join')
      .when(completeTask('c', { way: 1 }))
      .then(entered('earlier', { consumed: ['b>earlier', 'choice>earlier'] }), entered('join'))
      .rests('after');
  });

  test('waits for a token in a loop that can still leave it towards the join', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a'), inclusive('join'), user('after'), end()),
      ...[exclusive('merge'), user('work'), exclusive('again')],
      path('fork', 'merge', 'work', 'again'),
      when('more', 'again', 'merge'),
      otherwise('again', 'join'),
    );
    given(model)
      .when(startInstance({ more: true }), completeTask('a'), completeTask('work'))
      .rests('a>join', 'work')
      .when(completeTask('work', { more: false }))
      .then(entered('join', { consumed: ['a>join', 'again>join'] }))
      .rests('after');
  });

  test('does not wait for a token that can also reach a flow that is filled (table 13.2)', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), exclusive('left'), inclusive('join'), user('after'), end()),
      ...[user('wait'), exclusive('choice'), exclusive('right')],
      path('fork', 'wait', 'choice'),
      when('way = 1', 'choice', 'left'),
      when('way = 2', 'choice', 'right'),
      path('right', 'join'),
    );
    given(model)
      .when(startInstance())
      .then(entered('join', { consumed: ['left>join'] }))
      .rests('after', 'wait');
  });

  test('lets two joins of one scope go on one after the other', () => {
    const model = split(
      sequence(inclusive('join'), inclusive('join2'), user('after'), end()),
      path('a', 'join'),
      path('b', 'join'),
      path('c', 'join2'),
    );
    given(model)
      .when(startInstance({ a: true, b: true, c: true }), completeTask('c'), completeTask('a'))
      .rests('a>join', 'b', 'c>join2')
      .when(completeTask('b'))
      .then(entered('join'), entered('join2', { consumed: ['join>join2', 'c>join2'] }))
      .rests('after');
  });

  test('works for each instance of a multi-instance sub-process by itself', () => {
    const inside = [
      sequence(start('begin'), parallel('fork'), user('a'), inclusive('join'), user('after'), end('done')),
      user('b'),
      path('fork', 'b', 'join'),
    ];
    const model = processOf('p', sequence(start(), sub('each', forEach('[1, 2]'), ...inside), end()));
    given(model)
      .when(startInstance(), completeTask('a', {}, 0), completeTask('b', {}, 1))
      .rests('a', 'a>join', 'b', 'b>join')
      .when(completeTask('a'))
      .rests('a>join', 'after', 'b');
  });

  test('does not wait for compensation that nobody waits for', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        user('book', undoneBy('unbook')),
        parallel('fork'),
        user('a'),
        inclusive('join'),
        user('after'),
        end(),
      ),
      ...[undoing('unbook'), throwing('undo', on.compensation(null, false)), exclusive('choice'), end('gone')],
      path('fork', 'undo', 'choice'),
      when('comes', 'choice', 'join'),
      otherwise('choice', 'gone'),
    );
    given(model)
      .when(startInstance({ comes: false }), completeTask('book'))
      .rests('a', 'unbook')
      .when(completeTask('a'))
      .rests('after', 'unbook');
  });

  test('is looked at when variables change what runs', () => {
    const model = split(
      sequence(inclusive('join'), user('after'), end()),
      ...[boundary('stopped', 'b', on.condition('stop')), user('elsewhere')],
      path('a', 'join'),
      path('b', 'join'),
      path('stopped', 'elsewhere'),
    );
    given(model)
      .when(startInstance({ a: true, b: true }), completeTask('a'), setVariables({ stop: true }))
      .then(cancelled('b'), entered('join'))
      .rests('after', 'elsewhere');
  });
});
