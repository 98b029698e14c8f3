import {
  completeCall,
  completeJob,
  completeTask,
  fireTimer,
  receiveMessage,
  receiveSignal,
  resolveIncident,
  setVariables,
  startInstance,
} from '../support/coreCommands.ts';
import {
  boundary,
  call,
  end,
  exclusive,
  forEach,
  on,
  script,
  sequence,
  service,
  start,
  sub,
  times,
  user,
} from '../support/coreModel.ts';
import { cancelled, completed, entered, fact, given, incident } from '../support/coreScenario.ts';
import type { Piece } from '../support/model.ts';
import { element, otherwise, processOf, set, when } from '../support/model.ts';

const around = (repeated: Piece, ...more: Piece[]) =>
  processOf('p', sequence(start(), repeated, user('after'), end()), ...more);

describe('parallel multi-instance', () => {
  test('begins all instances at once, one for each item', () => {
    given(around(user('each', forEach('parts'))))
      .when(startInstance({ parts: ['pump', 'valve'] }))
      .then(
        entered('each', { role: 'body', index: null }),
        fact('loopStarted', { size: 2, items: ['pump', 'valve'] }),
        entered('each', { role: 'iteration', index: 0, variables: { loopCounter: 1, item: 'pump' } }),
        entered('each', { role: 'iteration', index: 1, variables: { loopCounter: 2, item: 'valve' } }),
      )
      .rests('each', 'each');
  });

  test('goes on when the last instance has completed, in whatever order', () => {
    given(around(user('each', times('3'))))
      .when(startInstance(), completeTask('each', {}, 2), completeTask('each', {}, 0))
      .rests('each')
      .when(completeTask('each'))
      .then(completed('each'), completed('each'), entered('after'))
      .rests('after');
  });

  test('takes as many as its cardinality answers', () => {
    given(around(user('each', times('n + 1'))))
      .when(startInstance({ n: 1 }))
      .rests('each', 'each');
  });

  test.each([
    ['collection', forEach('[]')],
    ['cardinality of 0', times('0')],
    ['sequential collection', forEach('[]', { sequential: true })],
    ['sequential cardinality of 0', times('0', { sequential: true })],
  ])('with an empty %s completes at once', (_what, loop) => {
    given(around(user('each', loop)))
      .when(startInstance())
      .then(completed('each'), entered('after'))
      .rests('after');
  });

  test('of nothing answers an empty list', () => {
    given(around(user('each', forEach('[]', { outputCollection: 'answers', outputItem: 'x' }))))
      .when(startInstance())
      .knows({ answers: [] });
  });

  test('knows how many there are, run, have completed and were terminated', () => {
    const counts = script(
      'count',
      'seen',
      '[numberOfInstances, numberOfActiveInstances, numberOfCompletedInstances, numberOfTerminatedInstances, nrOfInstances, nrOfActiveInstances, nrOfCompletedInstances]',
    );
    const model = around(sub('each', times('3'), ...sequence(start('begin'), user('a'), counts, end('done'))));
    given(model)
      .when(startInstance(), completeTask('a'))
      .knows({ seen: [3, 3, 0, 0, 3, 3, 0] })
      .when(completeTask('a'))
      .knows({ seen: [3, 2, 1, 0, 3, 2, 1] });
  });

  test('ends the others when its completion condition holds, which is asked after each instance', () => {
    given(around(user('each', times('4', { completionCondition: 'numberOfCompletedInstances >= 2' }))))
      .when(startInstance(), completeTask('each'))
      .rests('each', 'each', 'each')
      .when(completeTask('each'))
      .then(cancelled('each'), cancelled('each'), completed('each'), entered('after'))
      .rests('after');
  });

  test('asks its completion condition with what the instance has answered', () => {
    given(around(user('each', times('3', { completionCondition: 'approved = false' }))))
      .when(startInstance(), completeTask('each', { approved: true }))
      .rests('each', 'each')
      .when(completeTask('each', { approved: false }))
      .rests('after');
  });

  test('asks its completion condition by all its counts', () => {
    const condition =
      'numberOfCompletedInstances / numberOfInstances > 0.5 and numberOfActiveInstances = 1 and numberOfTerminatedInstances = 0';
    given(around(user('each', times('3', { completionCondition: condition }))))
      .when(startInstance(), completeTask('each'))
      .rests('each', 'each')
      .when(completeTask('each'))
      .rests('after');
  });

  test('is left by conditions that know how many were terminated', () => {
    const loop = times('5', { completionCondition: 'numberOfCompletedInstances = 2' });
    const model = processOf(
      'p',
      sequence(start(), user('each', loop)),
      ...[user('a'), user('b')],
      when('numberOfTerminatedInstances = 3 and numberOfActiveInstances = 0', 'each', 'a'),
      otherwise('each', 'b'),
    );
    given(model).when(startInstance(), completeTask('each'), completeTask('each')).rests('a');
  });

  test('at the boundary of an activity inside it listens once for each instance', () => {
    const inside = sequence(start('begin'), user('a'), end('done'));
    const late = boundary('late', 'a', on.timer('PT1H'));
    const scenario = given(around(sub('each', times('2'), ...inside, late))).when(startInstance());
    expect(scenario.facts.filter(({ type }) => type === 'timerScheduled')).toHaveLength(2);
    scenario.when(fireTimer('late')).rests('a').when(completeTask('a')).rests('after');
  });

  test('does not ask its completion condition of no instance', () => {
    given(around(user('each', times('0', { completionCondition: '"no boolean"' }))))
      .when(startInstance())
      .rests('after');
  });

  test('asks its completion condition after each instance although all are over in one command', () => {
    const loop = times('5', { completionCondition: 'numberOfCompletedInstances = 2' });
    const scenario = given(around(element('task', 'each', loop)))
      .when(startInstance())
      .rests('after');
    expect(scenario.facts.filter(({ type }) => type === 'elementCancelled')).toHaveLength(3);
  });

  test('that is cut short in the command that begins it begins nothing further', () => {
    const loop = times('5', { completionCondition: 'true' });
    const scenario = given(around(element('task', 'each', loop)))
      .when(startInstance())
      .rests('after');
    expect(scenario.facts.filter(({ type }) => type === 'elementCancelled')).toHaveLength(4);
    const sequential = around(
      script('each', 'n', 'loopCounter', times('5', { completionCondition: 'n = 2', sequential: true })),
    );
    given(sequential).when(startInstance()).rests('after').knows({ n: 2 });
  });

  test('collects what its instances answer in the order of the collection', () => {
    const loop = forEach('["a", "b", "c"]', { outputCollection: 'answers', outputItem: 'item + string(score)' });
    given(around(user('each', loop)))
      .when(startInstance(), completeTask('each', { score: 3 }, 2), completeTask('each', { score: 1 }, 0))
      .when(completeTask('each', { score: 2 }))
      .rests('after')
      .knows({ answers: ['a1', 'b2', 'c3'] });
  });

  test('collects null for the instances that were cut short', () => {
    const loop = times('4', {
      outputCollection: 'answers',
      outputItem: 'score',
      completionCondition: 'numberOfCompletedInstances = 2',
    });
    given(around(user('each', loop)))
      .when(startInstance(), completeTask('each', { score: 3 }, 2), completeTask('each', { score: 1 }, 0))
      .rests('after')
      .knows({ answers: [1, null, 3, null] });
  });

  test('keeps the answers of its instances apart when it collects them', () => {
    const loop = times('2', { outputCollection: 'answers', outputItem: 'x' });
    given(around(user('each', loop)))
      .when(startInstance({ x: 0 }), completeTask('each', { x: 1 }), completeTask('each', { x: 2 }))
      .knows({ x: 0, answers: [1, 2] });
  });

  test('maps by its outputs for each instance besides collecting', () => {
    const loop = times('2', { outputCollection: 'answers', outputItem: 'score' });
    given(around(user('each', { ...loop, outputs: [set('sum', 'sum + score')] })))
      .when(startInstance({ sum: 0 }), completeTask('each', { score: 3 }), completeTask('each', { score: 4 }))
      .knows({ sum: 7, answers: [3, 4] });
  });

  test('collects from sub-processes what they know when they complete', () => {
    const loop = forEach('[1, 2]', { outputCollection: 'answers', outputItem: 'item * factor' });
    const model = around(
      sub('each', { ...loop, inputs: [set('factor', '10')] }, ...sequence(start('begin'), user('a'))),
    );
    given(model)
      .when(startInstance(), completeTask('a', {}, 1), completeTask('a', { factor: 7 }))
      .rests('after')
      .knows({ answers: [7, 20] });
  });

  test('keeps the items of its instances apart', () => {
    const model = around(
      sub(
        'each',
        forEach('["a", "b"]'),
        ...sequence(start('begin'), script('s', 'item', 'item + "!"'), user('a', { outputs: [set('seen', 'item')] })),
      ),
    );
    given(model)
      .when(startInstance(), completeTask('a', {}, 1))
      .knows({ seen: 'b!' })
      .when(completeTask('a'))
      .knows({ seen: 'a!' });
  });

  test('maps its inputs for each instance with its item', () => {
    given(
      around(
        service('each', { ...forEach('[1, 2]'), inputs: [set('twice', 'item * 2')], outputs: [set('last', 'twice')] }),
      ),
    )
      .when(startInstance(), completeJob('each', {}, 1))
      .knows({ last: 4 })
      .when(completeJob('each'))
      .knows({ last: 2 });
  });

  test('within a multi-instance counts for itself', () => {
    const inner = user('inner', { ...forEach('item', { item: 'part' }), outputs: [set('log', 'append(log, part)')] });
    given(around(sub('outer', forEach('[["a", "b"], ["c"]]'), inner)))
      .when(startInstance({ log: [] }))
      .rests('inner', 'inner', 'inner')
      .when(completeTask('inner', {}, 2), completeTask('inner'))
      .rests('inner')
      .when(completeTask('inner'))
      .rests('after')
      .knows({ log: ['c', 'a', 'b'] });
  });

  test('of calls, receive tasks and jobs waits for all', () => {
    given(around(call('each', times('2'))))
      .when(startInstance(), completeCall('each'))
      .rests('each')
      .when(completeCall('each'))
      .rests('after');
    given(around(element('receiveTask', 'each', times('2'))))
      .when(startInstance(), receiveMessage('each', {}, 1), receiveMessage('each'))
      .rests('after');
    given(around(service('each', times('2'))))
      .when(startInstance(), completeJob('each'), completeJob('each'))
      .rests('after');
  });

  test('of instances that are over at once is over in one command', () => {
    given(around(script('each', 'sum', 'sum + item', forEach('[1, 2, 3, 4]'))))
      .when(startInstance({ sum: 0 }))
      .rests('after')
      .knows({ sum: 10 });
  });

  test('is entered anew by each token', () => {
    const model = processOf(
      'p',
      sequence(start(), exclusive('merge'), user('each', times('2')), exclusive('again')),
      ...[end(), otherwise('again', 'end')],
      when('more', 'again', 'merge'),
    );
    given(model)
      .when(startInstance({ more: true }), completeTask('each'), completeTask('each'))
      .rests('each', 'each')
      .when(completeTask('each', { more: false }), completeTask('each'))
      .completes();
  });
});

describe('sequential multi-instance', () => {
  test('begins each instance when the one before has completed', () => {
    given(around(user('each', forEach('["a", "b", "c"]', { sequential: true }))))
      .when(startInstance())
      .then(entered('each', { role: 'iteration', index: 0 }))
      .rests('each')
      .when(completeTask('each'))
      .then(
        completed('each'),
        entered('each', { role: 'iteration', index: 1, variables: { loopCounter: 2, item: 'b' } }),
      )
      .rests('each')
      .when(completeTask('each'))
      .rests('each')
      .when(completeTask('each'))
      .rests('after');
  });

  test('begins no further instance when its completion condition holds', () => {
    given(around(user('each', times('9', { sequential: true, completionCondition: 'enough' }))))
      .when(startInstance(), completeTask('each'))
      .rests('each')
      .when(completeTask('each', { enough: true }))
      .rests('after');
  });

  test('counts one active instance at a time', () => {
    const condition = 'numberOfActiveInstances > 0 or numberOfCompletedInstances = 2';
    given(around(user('each', times('9', { sequential: true, completionCondition: condition }))))
      .when(startInstance(), completeTask('each'))
      .rests('each')
      .when(completeTask('each'))
      .rests('after');
  });

  test('collects in order', () => {
    const loop = forEach('[3, 1, 2]', { sequential: true, outputCollection: 'answers', outputItem: 'item * x' });
    given(around(user('each', loop)))
      .when(
        startInstance(),
        completeTask('each', { x: 1 }),
        completeTask('each', { x: 10 }),
        completeTask('each', { x: 100 }),
      )
      .knows({ answers: [3, 10, 200] });
  });

  test('keeps the collection that it began with', () => {
    given(
      around(user('each', { ...forEach('parts', { sequential: true }), outputs: [set('log', 'append(log, item)')] })),
    )
      .when(
        startInstance({ parts: ['a', 'b'], log: [] }),
        setVariables({ parts: ['x'] }),
        completeTask('each'),
        completeTask('each'),
      )
      .rests('after')
      .knows({ parts: ['x'], log: ['a', 'b'] });
  });

  test('is interrupted as a whole', () => {
    const model = around(user('each', times('3', { sequential: true })), boundary('stop', 'each', on.signal('stop')));
    given(model)
      .when(startInstance(), completeTask('each'), receiveSignal('stop'))
      .then(cancelled('each'), cancelled('each'))
      .completes();
  });
});

describe('a multi-instance is an incident that a retry with other values mends', () => {
  test.each([
    ['a collection that is no list', forEach('parts'), 'collectionNotAList', { parts: 'pump' }],
    ['a collection that is missing', forEach('parts'), 'collectionNotAList', {}],
    ['a negative cardinality', times('n'), 'cardinality', { n: -1 }],
    ['a cardinality that is no whole number', times('n'), 'cardinality', { n: 1.5 }],
    ['a cardinality in words', times('n'), 'cardinality', { n: 'two' }],
    ['a cardinality that is missing', times('n'), 'cardinality', {}],
  ])('with %s', (_what, loop, code, variables) => {
    given(around(user('each', loop)))
      .when(startInstance(variables))
      .then(incident('each', code, 'entering'))
      .rests('each!')
      .when(resolveIncident('each', { n: 2, parts: ['a', 'b'] }))
      .rests('each', 'each')
      .when(completeTask('each'), completeTask('each'))
      .rests('after');
  });

  test('with a completion condition that is no boolean', () => {
    given(around(user('each', times('3', { completionCondition: 'enough' }))))
      .when(startInstance({ enough: 'yes' }), completeTask('each'))
      .then(incident('each', 'conditionNotBoolean', 'repeating'))
      .rests('each', 'each', 'each!')
      .when(resolveIncident('each', { enough: false }))
      .rests('each', 'each')
      .when(completeTask('each', { enough: true }))
      .rests('after');
  });

  test('with a completion condition that fails at the last instance', () => {
    given(around(user('each', times('2', { completionCondition: 'enough' }))))
      .when(startInstance({ enough: 'yes' }), completeTask('each'), completeTask('each'))
      .rests('each!')
      .when(resolveIncident('each', { enough: false }))
      .rests('after');
  });

  test('with a completion condition that fails between two instances of a sequence', () => {
    given(around(user('each', times('2', { sequential: true, completionCondition: 'enough' }))))
      .when(startInstance({ enough: 'yes' }), completeTask('each'))
      .rests('each!')
      .when(resolveIncident('each', { enough: null }))
      .rests('each')
      .when(completeTask('each'))
      .rests('after');
  });

  test('that is over when the condition holds after all, its incident with it', () => {
    given(around(user('each', times('3', { completionCondition: 'enough' }))))
      .when(startInstance({ enough: 'yes' }), completeTask('each'), completeTask('each', { enough: true }))
      .then(fact('incidentResolved', { how: 'cancelled' }))
      .rests('after');
  });

  test('with an answer that cannot be collected', () => {
    given(around(user('each', times('2', { outputCollection: 'answers', outputItem: 'substring(x, 1)' }))))
      .when(startInstance(), completeTask('each', { x: 7 }))
      .then(incident('each', 'expressionFailed', 'leaving'))
      .rests('each', 'each!')
      .when(resolveIncident('each', { x: 'seven' }), completeTask('each', { x: 'eight' }))
      .rests('after')
      .knows({ answers: ['seven', 'eight'] });
  });
});

describe('ten thousand instances', () => {
  const count = 10_000;
  const items = Array.from({ length: count }, (_, index) => index);

  test('of a parallel multi-instance take facts in proportion to their number', () => {
    const perInstance = (n: number): number =>
      given(around(user('each', forEach('items')))).when(startInstance({ items: items.slice(0, n) })).facts.length / n;
    expect(perInstance(count)).toBeLessThan(2.01);
    expect(perInstance(100)).toBeLessThan(2.1);
  });

  test('that are over at once are collected in order', () => {
    const loop = forEach('items', { outputCollection: 'answers', outputItem: 'item' });
    const scenario = given(around(element('task', 'each', loop)))
      .when(startInstance({ items }))
      .rests('after')
      .knows({ items, answers: items });
    expect(scenario.facts.length).toBeLessThan(count * 3.01);
  });

  test('of a sequential multi-instance go on one by one', () => {
    const scenario = given(around(element('task', 'each', times(String(count), { sequential: true }))))
      .when(startInstance())
      .rests('after');
    expect(scenario.facts.length).toBeLessThan(count * 2.01);
  });

  test('are ended at once by a boundary event', () => {
    const scenario = given(around(user('each', times(String(count))), boundary('stop', 'each', on.signal('stop'))))
      .when(startInstance())
      .when(receiveSignal('stop'))
      .completes();
    expect(scenario.facts.length).toBeLessThan(count * 2.01);
  });
});
