import {
  completeCall,
  completeJob,
  completeTask,
  fireTimer,
  receiveMessage,
  startInstance,
  throwJobError,
} from '../support/coreCommands.ts';
import {
  boundary,
  call,
  catching,
  end,
  eventSub,
  eventSubBeside,
  forEach,
  on,
  parallel,
  repeatWhile,
  script,
  sequence,
  service,
  start,
  sub,
  throwing,
  undoing,
  undoneBy,
  user,
} from '../support/coreModel.ts';
import { cancelled, completed, entered, fact, given, incident } from '../support/coreScenario.ts';
import type { Scenario } from '../support/coreScenario.ts';
import type { Part, Piece } from '../support/model.ts';
import { element, path, processOf, set } from '../support/model.ts';

/** A script that is undone by one that notes its name, so that a whole undoing happens in one command. */
const done = (id: string): Piece => script(id, 'last', `"${id}"`, undoneBy(`un${id}`));
const undo = (id: string): Piece =>
  element('scriptTask', `un${id}`, {
    runs: { by: 'feel', script: `"${id}"`, resultVariable: 'undone' },
    isForCompensation: true,
  });
const pair = (id: string): Piece[] => [done(id), undo(id)];

/** Handlers in the order in which they began. */
const undoneIn = ({ facts }: Scenario): readonly string[] =>
  facts.flatMap((each) => (each.type === 'elementEntered' && each.element.startsWith('un') ? [each.element] : []));

const undoAll = throwing('back', on.compensation());

describe('a compensation throw', () => {
  const model = processOf(
    'p',
    sequence(start(), done('a'), done('b'), done('c'), undoAll, user('after'), end()),
    undo('a'),
    undo('b'),
    undo('c'),
  );

  test('undoes what its scope has completed strictly in reverse order, then goes on', () => {
    const scenario = given(model)
      .when(startInstance())
      .then(
        fact('compensationStarted', { records: [{ element: 'a' }, { element: 'b' }, { element: 'c' }] }),
        entered('unc'),
        completed('unc'),
        entered('unb'),
        completed('unb'),
        entered('una'),
        completed('una'),
        completed('back'),
      )
      .rests('after');
    expect(undoneIn(scenario)).toEqual(['unc', 'unb', 'una']);
  });

  test('waits for each handler before the next begins', () => {
    const waiting = processOf(
      'p',
      sequence(start(), user('a', undoneBy('una')), user('b', undoneBy('unb')), undoAll, user('after')),
      ...[undoing('una'), undoing('unb')],
    );
    given(waiting)
      .when(startInstance(), completeTask('a'), completeTask('b'))
      .rests('unb')
      .when(completeTask('unb'))
      .rests('una')
      .when(completeTask('una'))
      .rests('after');
  });

  test('goes by the order of completion, not of beginning', () => {
    const crossed = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a', undoneBy('una')), parallel('join'), undoAll, user('after')),
      ...[user('b', undoneBy('unb')), undo('a'), undo('b')],
      path('fork', 'b', 'join'),
    );
    expect(undoneIn(given(crossed).when(startInstance(), completeTask('b'), completeTask('a')))).toEqual([
      'una',
      'unb',
    ]);
    expect(undoneIn(given(crossed).when(startInstance(), completeTask('a'), completeTask('b')))).toEqual([
      'unb',
      'una',
    ]);
  });

  test('undoes one activity only when it names it', () => {
    const scenario = given(
      processOf(
        'p',
        sequence(start(), done('a'), done('b'), throwing('back', on.compensation('a')), user('after')),
        undo('a'),
        undo('b'),
      ),
    )
      .when(startInstance())
      .rests('after');
    expect(undoneIn(scenario)).toEqual(['una']);
  });

  test('undoes every completion of the activity it names, the last first', () => {
    const scenario = given(
      processOf(
        'p',
        sequence(
          start(),
          service('a', { ...repeatWhile('loopCounter < 3'), ...undoneBy('una') }),
          throwing('back', on.compensation('a')),
          user('after'),
        ),
        undo('a'),
      ),
    ).when(startInstance(), completeJob('a'), completeJob('a'), completeJob('a'));
    expect(undoneIn(scenario)).toEqual(['una', 'una', 'una']);
  });

  test('undoes nothing twice', () => {
    const twice = processOf(
      'p',
      sequence(start(), done('a'), undoAll, throwing('back2', on.compensation()), user('after')),
      undo('a'),
    );
    expect(undoneIn(given(twice).when(startInstance()).rests('after'))).toEqual(['una']);
    const named = processOf(
      'p',
      sequence(
        start(),
        done('a'),
        done('b'),
        throwing('back', on.compensation('a')),
        throwing('back2', on.compensation()),
        user('after'),
      ),
      undo('a'),
      undo('b'),
    );
    expect(undoneIn(given(named).when(startInstance()).rests('after'))).toEqual(['una', 'unb']);
  });

  test('goes on at once when there is nothing to undo', () => {
    given(processOf('p', sequence(start(), undoAll, user('after')), ...pair('a')))
      .when(startInstance({}, {}))
      .never(entered('una'))
      .rests('after');
  });

  test('does not undo what is still active or was ended', () => {
    const active = processOf(
      'p',
      sequence(start(), parallel('fork'), user('a', undoneBy('una'))),
      ...[undo('a'), undoAll, user('b', undoneBy('unb')), undo('b'), boundary('stop', 'b', on.message('Stop'))],
      path('fork', 'b'),
      path('stop', 'back'),
    );
    expect(undoneIn(given(active).when(startInstance(), receiveMessage('stop')).rests('a'))).toEqual([]);
  });

  test('as an end event undoes and ends', () => {
    const ending = processOf(
      'p',
      sequence(start(), user('a', undoneBy('una')), end('back', on.compensation())),
      undoing('una'),
    );
    given(ending)
      .when(startInstance(), completeTask('a'))
      .rests('una')
      .when(completeTask('una'))
      .then(completed('back'))
      .completes();
  });

  test('that does not wait goes on while the undoing runs, which keeps the scope open', () => {
    const hasty = processOf(
      'p',
      sequence(
        start(),
        user('a', undoneBy('una')),
        user('b', undoneBy('unb')),
        throwing('back', on.compensation(null, false)),
        user('after'),
        end(),
      ),
      ...[undoing('una'), undoing('unb')],
    );
    given(hasty)
      .when(startInstance(), completeTask('a'), completeTask('b'))
      .then(completed('back'))
      .rests('after', 'unb')
      .when(completeTask('after'))
      .rests('unb')
      .when(completeTask('unb'))
      .rests('una')
      .when(completeTask('una'))
      .completes();
  });

  test('that does not wait has its undoing done once although it is cancelled with its scope', () => {
    const hasty = processOf(
      'p',
      sequence(
        start(),
        sub(
          's',
          {},
          ...sequence(
            start('begin'),
            user('a', undoneBy('una')),
            throwing('back', on.compensation(null, false)),
            user('after'),
          ),
          undoing('una'),
        ),
        end(),
      ),
      ...[boundary('stop', 's', on.message('Stop')), user('last')],
      path('stop', 'last'),
    );
    given(hasty)
      .when(startInstance(), completeTask('a'), receiveMessage('stop'))
      .then(cancelled('una'), cancelled('back'), cancelled('s'))
      .rests('last');
  });

  test('undoes only what its own scope has completed', () => {
    const nested = processOf(
      'p',
      sequence(
        start(),
        done('a'),
        sub('s', {}, ...sequence(start('begin'), done('b'), undoAll, user('after')), undo('b')),
        end(),
      ),
      undo('a'),
    );
    expect(undoneIn(given(nested).when(startInstance()).rests('after'))).toEqual(['unb']);
  });
});

describe('a handler', () => {
  test('knows what its activity knew when it completed', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        script('a', 'x', 'x + 1', { inputs: [set('seat', 'x * 10')], ...undoneBy('una') }),
        undoAll,
        user('after'),
      ),
      element('scriptTask', 'una', {
        runs: { by: 'feel', script: 'seat', resultVariable: 'freed' },
        isForCompensation: true,
      }),
    );
    given(model)
      .when(startInstance({ x: 4 }))
      .rests('after')
      .knows({ x: 5, freed: 40 });
  });

  test('changes the variables of the process like any activity', () => {
    const model = processOf('p', sequence(start(), user('a', undoneBy('una')), undoAll, user('after')), undoing('una'));
    given(model)
      .when(startInstance(), completeTask('a', { x: 1 }), completeTask('una', { x: 2 }))
      .knows({ x: 2 });
  });

  test('may be a sub-process of its own', () => {
    const handler = element(
      'subProcess',
      'una',
      { isForCompensation: true },
      ...sequence(start('begin'), user('x'), user('y')),
    );
    given(processOf('p', sequence(start(), user('a', undoneBy('una')), undoAll, user('after')), handler))
      .when(startInstance(), completeTask('a'))
      .rests('x')
      .when(completeTask('x'), completeTask('y'))
      .rests('after');
  });

  test('may have boundary events of its own', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a', undoneBy('una')), undoAll, user('after')),
      ...[undoing('una'), boundary('late', 'una', on.timer('PT1H')), user('escalate')],
      path('late', 'escalate'),
    );
    given(model)
      .when(startInstance(), completeTask('a'), fireTimer('late'))
      .rests('escalate')
      .when(completeTask('escalate'))
      .rests('after');
  });

  test('is not undone itself', () => {
    const model = processOf(
      'p',
      sequence(start(), user('a', undoneBy('una')), undoAll, throwing('back2', on.compensation()), user('after')),
      element('userTask', 'una', { isForCompensation: true, ...undoneBy('ununa') }),
      undo('na'),
    );
    given(model).when(startInstance(), completeTask('a'), completeTask('una')).rests('after');
  });

  test('whose error is not caught inside is looked for around the thrower', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub(
          's',
          {},
          ...sequence(start('begin'), user('a', undoneBy('una')), undoAll),
          element('serviceTask', 'una', { isForCompensation: true }),
        ),
        end(),
      ),
      ...[boundary('failed', 's', on.error('E1')), user('mend')],
      path('failed', 'mend'),
    );
    given(model)
      .when(startInstance(), completeTask('a'), throwJobError('una', 'E1'))
      .then(cancelled('una'), cancelled('back'), cancelled('s'))
      .rests('mend');
  });

  test('is not caught at the boundary of the sub-process that it undoes, for that is over', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub(
          's',
          {},
          ...sequence(start('begin'), user('a', undoneBy('una'))),
          element('serviceTask', 'una', { isForCompensation: true }),
        ),
        undoAll,
        user('after'),
      ),
      ...[boundary('failed', 's', on.error('E1')), user('mend')],
      path('failed', 'mend'),
    );
    given(model)
      .when(startInstance(), completeTask('a'), throwJobError('una', 'E1'))
      .never(entered('failed'))
      .then(incident('una', 'errorNotCaught', 'entering'))
      .rests('una!');
  });
});

describe('compensation of a sub-process', () => {
  const inside = [...sequence(start('begin'), done('a'), done('b'), end('done')), undo('a'), undo('b')];

  test('undoes what was completed inside it, in reverse order', () => {
    const model = processOf(
      'p',
      sequence(start(), done('x'), sub('s', {}, ...inside), done('y'), undoAll, user('after')),
      undo('x'),
      undo('y'),
    );
    expect(undoneIn(given(model).when(startInstance()).rests('after'))).toEqual(['uny', 'unb', 'una', 'unx']);
  });

  test('undoes it when it is named', () => {
    const model = processOf(
      'p',
      sequence(start(), done('x'), sub('s', {}, ...inside), throwing('back', on.compensation('s')), user('after')),
      undo('x'),
    );
    expect(undoneIn(given(model).when(startInstance()).rests('after'))).toEqual(['unb', 'una']);
  });

  test('with a handler of its own is a black box', () => {
    const model = processOf(
      'p',
      sequence(start(), sub('s', undoneBy('uns'), ...inside), undoAll, user('after')),
      undo('s'),
    );
    expect(undoneIn(given(model).when(startInstance()).rests('after'))).toEqual(['uns']);
  });

  test('goes down through sub-processes in it', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub('outer', {}, ...sequence(start('go'), sub('s', {}, ...inside), done('c')), undo('c')),
        undoAll,
        user('after'),
      ),
    );
    expect(undoneIn(given(model).when(startInstance()).rests('after'))).toEqual(['unc', 'unb', 'una']);
  });

  test('is impossible when it was ended and not completed', () => {
    const model = processOf(
      'p',
      sequence(start(), sub('s', {}, ...sequence(start('begin'), done('a'), user('wait')), undo('a')), end()),
      ...[boundary('stop', 's', on.message('Stop')), undoAll, user('after')],
      path('stop', 'back', 'after'),
    );
    expect(undoneIn(given(model).when(startInstance(), receiveMessage('stop')).rests('after'))).toEqual([]);
  });

  test('sees the variables that it had when it completed', () => {
    const seeing = element('scriptTask', 'una', {
      runs: { by: 'feel', script: 'own', resultVariable: 'seen' },
      isForCompensation: true,
    });
    const model = processOf(
      'p',
      sequence(
        start(),
        sub('s', { inputs: [set('own', '7')] }, ...sequence(start('begin'), done('a')), seeing),
        undoAll,
        user('after'),
      ),
    );
    given(model).when(startInstance()).rests('after').knows({ last: 'a', seen: 7 });
  });

  test('is done by its compensation event sub-process instead, when it has one', () => {
    const replacing = eventSub('comp', on.compensation(), sequence('comp.start', user('mend'), end('mended')));
    const model = processOf('p', sequence(start(), sub('s', {}, ...inside, replacing), undoAll, user('after')));
    given(model)
      .when(startInstance())
      .then(entered('comp', { occurred: true }), completed('comp.start'))
      .never(entered('una'), entered('unb'))
      .rests('mend')
      .when(completeTask('mend'))
      .then(completed('comp'))
      .never(entered('una'))
      .rests('after');
  });

  test('by its event sub-process undoes what is inside when that throws itself, and nothing twice', () => {
    const replacing = eventSub(
      'comp',
      on.compensation(),
      sequence('comp.start', throwing('again', on.compensation()), throwing('more', on.compensation()), end('mended')),
    );
    const model = processOf('p', sequence(start(), sub('s', {}, ...inside, replacing), undoAll, user('after')));
    expect(undoneIn(given(model).when(startInstance()).rests('after'))).toEqual(['unb', 'una']);
  });

  test('by its event sub-process undoes one activity inside when it names that', () => {
    const replacing = eventSub(
      'comp',
      on.compensation(),
      sequence(
        'comp.start',
        throwing('again', on.compensation('a')),
        throwing('same', on.compensation('a')),
        throwing('more', on.compensation()),
        end('mended'),
      ),
    );
    const model = processOf('p', sequence(start(), sub('s', {}, ...inside, replacing), undoAll, user('after')));
    expect(undoneIn(given(model).when(startInstance()).rests('after'))).toEqual(['una', 'unb']);
  });

  test('by its event sub-process happens although nothing inside can be undone', () => {
    const replacing = eventSub('comp', on.compensation(), sequence('comp.start', user('mend')));
    const model = processOf(
      'p',
      sequence(start(), sub('s', {}, ...sequence(start('begin'), user('a')), replacing), undoAll, user('after')),
    );
    given(model).when(startInstance(), completeTask('a')).rests('mend').when(completeTask('mend')).rests('after');
  });

  test('by its event sub-process sees the variables that it had when it completed', () => {
    const replacing = eventSub('comp', on.compensation(), sequence('comp.start', script('mend', 'seen', 'own')));
    const model = processOf(
      'p',
      sequence(start(), sub('s', { inputs: [set('own', '7')] }, ...inside, replacing), undoAll, user('after')),
    );
    given(model).when(startInstance()).knows({ last: 'b', seen: 7 });
  });

  test('leaves its event sub-process alone while it has not completed', () => {
    const replacing = eventSub('comp', on.compensation(), sequence('comp.start', user('mend')));
    const model = processOf(
      'p',
      sequence(
        start(),
        sub('s', {}, ...sequence(start('begin'), done('a'), undoAll, user('wait')), undo('a'), replacing),
      ),
    );
    given(model).when(startInstance()).then(entered('una')).never(entered('comp')).rests('wait');
  });

  test('whose event sub-process completed something undoes that as well', () => {
    const rescue = eventSub('rescue', on.message('Stop'), ...sequence('rescue.start', done('c')), undo('c'));
    const model = processOf(
      'p',
      sequence(
        start(),
        sub('s', {}, ...sequence(start('begin'), done('a'), user('wait')), undo('a'), rescue),
        undoAll,
        user('after'),
      ),
    );
    expect(undoneIn(given(model).when(startInstance(), receiveMessage('rescue.start')).rests('after'))).toEqual([
      'unc',
      'una',
    ]);
  });

  test('of a multi-instance has a record for each instance, the last completed undone first', () => {
    const seeing = element('scriptTask', 'una', {
      runs: { by: 'feel', script: 'append(freed, item)', resultVariable: 'freed' },
      isForCompensation: true,
    });
    const model = processOf(
      'p',
      sequence(start(), user('a', { ...forEach('["x", "y", "z"]'), ...undoneBy('una') }), undoAll, user('after')),
      seeing,
    );
    given(model)
      .when(startInstance({ freed: [] }), completeTask('a', {}, 1), completeTask('a', {}, 1), completeTask('a', {}, 0))
      .rests('after')
      .knows({ freed: ['x', 'z', 'y'] });
  });

  test('of a multi-instance sub-process undoes each instance inside', () => {
    const model = processOf(
      'p',
      sequence(start(), sub('s', forEach('[1, 2]', { sequential: true }), ...inside), undoAll, user('after')),
    );
    expect(undoneIn(given(model).when(startInstance()).rests('after'))).toEqual(['unb', 'una', 'unb', 'una']);
  });

  test('of a multi-instance that was cut short undoes the instances that completed', () => {
    const loop = forEach('[1, 2, 3]', { completionCondition: 'numberOfCompletedInstances >= 2' });
    const model = processOf(
      'p',
      sequence(start(), user('a', { ...loop, ...undoneBy('una') }), undoAll, user('after')),
      undo('a'),
    );
    expect(undoneIn(given(model).when(startInstance(), completeTask('a'), completeTask('a')).rests('after'))).toEqual([
      'una',
      'una',
    ]);
  });

  test('of a call undoes it by its handler', () => {
    const model = processOf('p', sequence(start(), call('a', undoneBy('una')), undoAll, user('after')), undo('a'));
    expect(undoneIn(given(model).when(startInstance(), completeCall('a')).rests('after'))).toEqual(['una']);
  });
});

describe('a compensation throw in an event sub-process', () => {
  const work = (...rescue: Part[]) =>
    processOf(
      'p',
      ...sequence(start(), done('a'), done('b'), catching('wait', on.message('Never'))),
      undo('a'),
      undo('b'),
      ...rescue,
    );

  test('undoes what the scope around it completed before it was interrupted', () => {
    const model = work(eventSub('rescue', on.message('Stop'), sequence('rescue.start', undoAll, user('after'))));
    expect(undoneIn(given(model).when(startInstance(), receiveMessage('rescue.start')).rests('after'))).toEqual([
      'unb',
      'una',
    ]);
  });

  test('undoes its own activities before those of the scope around it', () => {
    const model = work(
      eventSub('rescue', on.message('Stop'), ...sequence('rescue.start', done('c'), undoAll, user('after')), undo('c')),
    );
    expect(undoneIn(given(model).when(startInstance(), receiveMessage('rescue.start')).rests('after'))).toEqual([
      'unc',
      'unb',
      'una',
    ]);
  });

  test('that does not interrupt undoes them, too', () => {
    const model = work(
      eventSubBeside(
        'rescue',
        on.message('Stop'),
        sequence('rescue.start', throwing('back', on.compensation('a')), user('after')),
      ),
    );
    expect(undoneIn(given(model).when(startInstance(), receiveMessage('rescue.start')).rests('after', 'wait'))).toEqual(
      ['una'],
    );
  });

  test('reaches through event sub-processes in it', () => {
    const inner = eventSub('inner', on.message('Deeper'), sequence('inner.start', undoAll, user('after')));
    const model = work(
      eventSub('rescue', on.message('Stop'), ...sequence('rescue.start', done('c'), user('mend')), undo('c'), inner),
    );
    expect(
      undoneIn(
        given(model)
          .when(startInstance(), receiveMessage('rescue.start'), receiveMessage('inner.start'))
          .rests('after'),
      ),
    ).toEqual(['unc', 'unb', 'una']);
  });
});
