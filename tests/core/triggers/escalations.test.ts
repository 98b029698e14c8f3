import { calledBy, completeTask, startInstance } from '../../support/coreCommands.ts';
import {
  beside,
  boundary,
  end,
  eventSub,
  eventSubBeside,
  on,
  parallel,
  sequence,
  start,
  sub,
  throwing,
  user,
} from '../../support/coreModel.ts';
import { cancelled, completed, entered, fact, given } from '../../support/coreScenario.ts';
import type { Part } from '../../support/model.ts';
import { path, processOf, set } from '../../support/model.ts';

const inner = [sequence(start('begin'), throwing('tell', on.escalation('X')), user('on'), end('done'))];
const around = (...more: (Part | Part[])[]) =>
  processOf('p', sequence(start(), sub('s', {}, ...inner.flat()), user('after')), ...more);
const handled = (id: string): Part[] => [user(`${id}Handled`), ...path(id, `${id}Handled`)];

describe('an escalation', () => {
  test('is caught beside its scope, and the thrower goes on', () => {
    given(around(beside('told', 's', on.escalation('X')), ...handled('told')))
      .when(startInstance())
      .then(fact('escalationThrown', { element: 'tell', code: 'X' }), entered('told'), completed('tell'), entered('on'))
      .rests('on', 'toldHandled');
  });

  test('may interrupt its scope, which ends the path behind the thrower', () => {
    given(around(boundary('told', 's', on.escalation('X')), ...handled('told')))
      .when(startInstance())
      .then(fact('escalationThrown'), cancelled('tell'), cancelled('s'), entered('told'))
      .never(completed('tell'), entered('on'))
      .rests('toldHandled');
  });

  test('may be taken over by an interrupting event sub-process, which ends the path behind the thrower', () => {
    const model = processOf(
      'p',
      ...inner,
      eventSub('rescue', on.escalation('X'), sequence('rescue.start', user('mend'))),
    );
    given(model).when(startInstance()).never(entered('on')).rests('mend');
  });

  test('is recorded where nobody catches it, and the thrower goes on', () => {
    given(around())
      .when(startInstance())
      .then(fact('escalationThrown'), completed('tell'))
      .never(fact('incidentRaised'))
      .asksNothing()
      .rests('on');
  });

  test('is told to the caller where nobody in the called instance catches it, and the thrower goes on', () => {
    given(around())
      .when(startInstance({}, { caller: calledBy() }))
      .then(fact('escalationPassedUp', { caller: calledBy(), code: 'X' }), completed('tell'))
      .asks({ type: 'throwInCaller', caller: calledBy(), thrown: 'escalation', code: 'X' })
      .rests('on');
  });

  test('is caught by an exact code before a catch-all, and from the inside out', () => {
    given(
      around(
        beside('all', 's', on.escalation(null)),
        beside('exact', 's', on.escalation('X')),
        ...handled('all'),
        ...handled('exact'),
      ),
    )
      .when(startInstance())
      .rests('exactHandled', 'on');
    const model = processOf(
      'p',
      sequence(
        start(),
        sub(
          's',
          {},
          ...inner.flat(),
          eventSubBeside('near', on.escalation(null), sequence('near.start', user('nearHandled'))),
        ),
      ),
      ...[beside('far', 's', on.escalation('X')), ...handled('far')],
    );
    given(model).when(startInstance()).rests('nearHandled', 'on');
  });

  test('is caught once, by the nearest', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub('out', {}, sub('s', {}, ...inner.flat()), beside('near', 's', on.escalation('X')), ...handled('near')),
      ),
      ...[beside('far', 'out', on.escalation('X')), ...handled('far')],
    );
    given(model).when(startInstance()).rests('nearHandled', 'on');
  });

  test('may be thrown again and again', () => {
    const model = processOf(
      'p',
      sequence(start(), parallel('fork'), throwing('one', on.escalation('X')), user('a')),
      ...[throwing('two', on.escalation('X')), user('b')],
      path('fork', 'two', 'b'),
      eventSubBeside('rescue', on.escalation('X'), sequence('rescue.start', user('mend'))),
    );
    given(model).when(startInstance()).rests('a', 'b', 'mend', 'mend');
  });

  test('of an end event acts and ends', () => {
    const model = processOf(
      'p',
      sequence(start(), sub('s', {}, sequence(start('begin'), end('tell', on.escalation('X')))), user('after')),
      ...[beside('told', 's', on.escalation('X')), ...handled('told')],
    );
    given(model)
      .when(startInstance())
      .then(entered('told'), completed('tell'), completed('s'))
      .rests('after', 'toldHandled');
  });

  test('acts when the branches beside its thrower have come to rest', () => {
    const model = processOf(
      'p',
      sequence(
        start(),
        sub(
          's',
          {},
          ...sequence(start('begin'), parallel('fork'), throwing('tell', on.escalation('X')), end('done')),
          ...sequence(user('a'), end('x')),
          end('told', on.message('M')),
          path('fork', 'told'),
          path('fork', 'a'),
        ),
        end(),
      ),
      ...[boundary('stopped', 's', on.escalation('X')), ...handled('stopped')],
    );
    given(model)
      .when(startInstance())
      .then(
        fact('messageThrown'),
        fact('taskCreated', { element: 'a' }),
        fact('escalationThrown'),
        cancelled('a'),
        cancelled('s'),
      )
      .rests('stoppedHandled');
  });

  test('is told with its code to a catcher that chooses what it keeps', () => {
    given(
      around(
        beside('told', 's', on.escalation(null), { outputs: [set('code', 'escalationCode')] }),
        ...handled('told'),
      ),
    )
      .when(startInstance())
      .knows({ code: 'X' });
  });

  test('does not reach the catchers of errors', () => {
    given(around(boundary('told', 's', on.error(null)), ...handled('told')))
      .when(startInstance())
      .rests('on');
  });

  test('of a non-interrupting event sub-process is not caught by that same one', () => {
    const model = processOf(
      'p',
      sequence(start(), throwing('tell', on.escalation('X')), user('on')),
      eventSubBeside(
        'rescue',
        on.escalation('X'),
        sequence('rescue.start', throwing('again', on.escalation('X')), user('mend')),
      ),
    );
    given(model).when(startInstance()).rests('mend', 'on').when(completeTask('mend')).rests('on');
  });
});
