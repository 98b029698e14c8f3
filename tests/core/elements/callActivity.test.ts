import {
  calledBy,
  cancelInstance,
  completeCall,
  failCall,
  resolveIncident,
  startInstance,
  throwInCall,
} from '../../support/coreCommands.ts';
import {
  beside,
  boundary,
  call,
  end,
  eventSub,
  forEach,
  on,
  sequence,
  start,
  sub,
  user,
} from '../../support/coreModel.ts';
import { cancelled, completed, entered, fact, given, incident } from '../../support/coreScenario.ts';
import type { Part, Piece } from '../../support/model.ts';
import { path, processOf, set } from '../../support/model.ts';

const calling = (activity: Piece, ...more: (Part | Part[])[]) =>
  processOf('p', sequence(start(), activity, user('after'), end()), ...more);

describe('call activity', () => {
  test('starts an instance of another process and waits for its answer', () => {
    given(calling(call('calls', { calledProcess: 'repair', binding: 'deployment' })))
      .when(startInstance({ x: 1 }))
      .then(
        fact('callStarted', {
          element: 'calls',
          calledProcess: 'repair',
          binding: 'deployment',
          depth: 1,
          businessKey: null,
          variables: {},
        }),
      )
      .asks({ type: 'startCalled', calledProcess: 'repair', binding: 'deployment', depth: 1, variables: {} })
      .rests('calls')
      .when(completeCall('calls', { result: 'mended' }))
      .then(fact('callCompleted', { variables: { result: 'mended' } }), completed('calls'))
      .rests('after')
      .knows({ x: 1, result: 'mended' });
  });

  test('hands its inputs over, and no more', () => {
    given(calling(call('calls', { inputs: [set('part', 'x + 1')] })))
      .when(startInstance({ x: 1 }))
      .asks({ type: 'startCalled', variables: { part: 2 } })
      .then(fact('callStarted', { variables: expect.not.objectContaining({ x: 1 }) }));
  });

  test('hands every variable in reach over when it is told to', () => {
    const inside = call('calls', { passesAllVariables: true, inputs: [set('part', 'item')] });
    given(calling(sub('each', forEach('[7]'), inside)))
      .when(startInstance({ x: 1 }))
      .then(fact('callStarted', { variables: expect.objectContaining({ x: 1, item: 7, part: 7, loopCounter: 1 }) }));
  });

  test('maps the answer by its outputs', () => {
    given(calling(call('calls', { outputs: [set('sum', 'amount * 2')] })))
      .when(startInstance(), completeCall('calls', { amount: 4, other: 1 }))
      .knows({ sum: 8 });
  });

  test('gives its business key, or that of its own instance', () => {
    given(calling(call('calls', { businessKey: '"case-" + string(x)' })))
      .when(startInstance({ x: 1 }, { businessKey: 'k' }))
      .asks({ type: 'startCalled', businessKey: 'case-1' });
    given(calling(call('calls')))
      .when(startInstance({}, { businessKey: 'k' }))
      .asks({ type: 'startCalled', businessKey: 'k' });
  });

  test('counts the calls above it', () => {
    given(calling(call('calls')))
      .when(startInstance({}, { caller: calledBy(4) }))
      .asks({ type: 'startCalled', depth: 5 });
  });

  test.each([
    ['interrupted', { command: () => ({ type: 'receiveSignal', name: 'stop', variables: {} }) as const }],
    ['cancelled with its instance', cancelInstance()],
  ])('that is %s takes the called instance down', (_how, ask) => {
    given(calling(call('calls'), boundary('stopped', 'calls', on.signal('stop'))))
      .when(startInstance(), ask)
      .then(
        fact('waitsWithdrawn', { waits: expect.arrayContaining([{ wait: expect.anything(), waitType: 'call' }]) }),
        cancelled('calls'),
      )
      .asks({ type: 'withdraw' }, { type: 'cancelCalled', wait: expect.anything() });
  });

  test('makes one call for each instance of a multi-instance', () => {
    given(calling(call('calls', forEach('["a", "b"]', { outputCollection: 'answers', outputItem: 'answer' }))))
      .when(startInstance())
      .rests('calls', 'calls')
      .when(completeCall('calls', { answer: 2 }, 1), completeCall('calls', { answer: 1 }, 0))
      .rests('after')
      .knows({ answers: [1, 2] });
  });

  test('that cannot be made is an incident, and a retry calls anew', () => {
    given(calling(call('calls')))
      .when(startInstance(), failCall('calls', 'no process "called"'))
      .then(incident('calls', 'callFailed', 'entering'))
      .rests('calls!')
      .when(resolveIncident('calls'))
      .then(fact('incidentResolved', { how: 'retried' }), fact('waitsWithdrawn'), fact('callStarted'))
      .asks({ type: 'withdraw' }, { type: 'startCalled' })
      .rests('calls');
  });

  test('that fails twice has one incident', () => {
    const scenario = given(calling(call('calls')))
      .when(startInstance(), failCall('calls'), failCall('calls'))
      .rests('calls!');
    expect(scenario.instance.incidents.size).toBe(1);
    scenario.when(resolveIncident('calls')).rests('calls');
  });

  test('whose answer comes although it failed goes on, and its incident is over', () => {
    given(calling(call('calls')))
      .when(startInstance(), failCall('calls'), completeCall('calls'))
      .then(fact('incidentResolved', { how: 'cancelled' }), completed('calls'))
      .rests('after');
  });
});

describe('an error of a called instance', () => {
  test('is caught at the call, which takes the called tree down', () => {
    given(calling(call('calls'), boundary('failed', 'calls', on.error('E1')), user('mend'), path('failed', 'mend')))
      .when(startInstance(), throwInCall('calls', 'error', 'E1', { part: 1 }))
      .then(
        fact('errorThrown', { element: 'calls', code: 'E1', message: 'from below' }),
        cancelled('calls'),
        entered('failed'),
      )
      .asks({ type: 'cancelCalled' })
      .rests('mend')
      .knows({ part: 1 });
  });

  test('is caught by an event sub-process around the call', () => {
    given(calling(call('calls'), eventSub('rescue', on.error(null), sequence('rescue.start', user('mend')))))
      .when(startInstance(), throwInCall('calls', 'error', 'E1'))
      .asks({ type: 'cancelCalled' })
      .rests('mend');
  });

  test('goes up to the caller of the caller where nobody catches it', () => {
    given(calling(call('calls'), boundary('other', 'calls', on.error('E2'))))
      .when(startInstance({}, { caller: calledBy(1) }), throwInCall('calls', 'error', 'E1', { part: 1 }))
      .then(fact('errorPassedUp', { caller: calledBy(1), code: 'E1', message: 'from below', variables: { part: 1 } }))
      .asks({ type: 'throwInCaller', thrown: 'error', code: 'E1', variables: { part: 1 } })
      .rests('calls');
  });

  test('is an incident in the outermost instance, and a retry calls anew', () => {
    given(calling(call('calls')))
      .when(startInstance(), throwInCall('calls', 'error', 'E1'))
      .then(incident('calls', 'errorNotCaught', 'entering'))
      .rests('calls!')
      .when(resolveIncident('calls'))
      .asks({ type: 'withdraw' }, { type: 'cancelCalled' }, { type: 'startCalled' })
      .rests('calls');
  });
});

describe('an escalation of a called instance', () => {
  test('is caught beside the call, which goes on', () => {
    given(calling(call('calls'), beside('told', 'calls', on.escalation('X')), user('read'), path('told', 'read')))
      .when(startInstance(), throwInCall('calls', 'escalation', 'X'), throwInCall('calls', 'escalation', 'X'))
      .rests('calls', 'read', 'read')
      .when(completeCall('calls'))
      .rests('after', 'read', 'read');
  });

  test('may interrupt the call', () => {
    given(calling(call('calls'), boundary('told', 'calls', on.escalation('X')), user('read'), path('told', 'read')))
      .when(startInstance(), throwInCall('calls', 'escalation', 'X'))
      .asks({ type: 'cancelCalled' })
      .rests('read');
  });

  test('goes up to the caller of the caller as often as it is thrown, each time as an effect of its own', () => {
    given(calling(call('calls')))
      .when(
        startInstance({}, { caller: calledBy() }),
        throwInCall('calls', 'escalation', 'X'),
        throwInCall('calls', 'escalation', 'Y'),
      )
      .asks(
        { type: 'throwInCaller', thrown: 'escalation', code: 'X' },
        { type: 'throwInCaller', thrown: 'escalation', code: 'Y' },
      )
      .rests('calls');
  });

  test('is recorded, and no more, where nobody catches it', () => {
    given(calling(call('calls')))
      .when(startInstance())
      .when(throwInCall('calls', 'escalation', 'X'))
      .then(fact('escalationReceived', { code: 'X' }))
      .asksNothing()
      .rests('calls');
  });
});
