import { elementId } from '../../../engine/core/identifiers.ts';
import { receiveMessage, receiveSignal, startAt, startInstance } from '../../support/coreCommands.ts';
import { catching, on, sequence, start, startingGateway, user } from '../../support/coreModel.ts';
import { entered, fact, given } from '../../support/coreScenario.ts';
import { element, path, processOf } from '../../support/model.ts';

describe('a process that is started', () => {
  const events = [
    ...sequence(catching('a', on.message('A')), user('x')),
    ...sequence(catching('b', on.message('B', 'order')), user('y')),
    ...path('choose', 'a'),
    ...path('choose', 'b'),
  ];

  test('by the first event behind a gateway goes on from there alone', () => {
    const model = processOf('p', startingGateway('choose', 'first'), ...events);
    given(model)
      .when(startAt('b', { order: 'O-1' }))
      .then(entered('choose'), fact('eventChosen', { flow: 'choose>b' }), entered('b', { occurred: true }))
      .rests('y');
  });

  test('by one event behind a parallel gateway waits for the others as well', () => {
    const model = processOf('p', startingGateway('choose', 'all'), ...events);
    given(model)
      .when(startAt('a', { order: 'O-1' }))
      .then(fact('messageAwaited', { element: 'b', key: 'O-1' }))
      .rests('b', 'x')
      .when(receiveMessage('b'))
      .rests('x', 'y');
  });

  test('by a receive task has its message already', () => {
    const task = element('receiveTask', 'get', { instantiates: true });
    const model = processOf('p', task, user('x'), path('get', 'x'));
    given(model)
      .when(startAt('get', { n: 1 }))
      .rests('x')
      .knows({ n: 1 });
    given(model).when(startInstance()).rests('get');
  });

  test('by one of several triggers of its start event goes on', () => {
    const any = on.anyOf(on.message('A'), on.signal('S'));
    given(processOf('p', sequence(start('start', any), user('x'))))
      .when(startAt('start'))
      .rests('x');
  });

  test('by one trigger of a start event that needs all waits there for the others', () => {
    const all = on.allOf(on.message('A'), on.signal('S'), on.message('B', 'order'));
    given(processOf('p', sequence(start('start', all), user('x'))))
      .when(startInstance({ order: 'O-1' }, { startEvent: elementId('start'), part: 0 }))
      .rests('start')
      .when(receiveSignal('S', { s: 1 }), receiveMessage('start', { b: 1 }))
      .rests('x')
      .knows({ order: 'O-1', s: 1, b: 1 });
  });

  test('is not started where nothing starts it', () => {
    given(processOf('p', sequence(start(), catching('wait', on.message('A')), user('x')))).refuses(
      startAt('wait'),
      'unknownStartEvent',
    );
  });
});
