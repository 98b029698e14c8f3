import { apply } from '../../engine/core/facts/apply.ts';
import type { Fact } from '../../engine/core/facts/fact.ts';
import type { FlowId } from '../../engine/core/identifiers.ts';
import { elementId, flowId, incidentId, visitId, waitId } from '../../engine/core/identifiers.ts';
import { BrokenInvariant } from '../../engine/core/invariant.ts';
import type { Entry } from '../../engine/core/replay.ts';
import { follow, replay } from '../../engine/core/replay.ts';
import { picture, restored } from '../support/coreChecks.ts';
import { completeTask, startInstance } from '../support/coreCommands.ts';
import { end, parallel, sequence, start, sub, user } from '../support/coreModel.ts';
import { given } from '../support/coreScenario.ts';
import { path, processOf } from '../support/model.ts';

const model = processOf(
  'p',
  sequence(start(), parallel('fork'), user('a'), parallel('join'), end()),
  ...[sub('s', {}, user('b')), ...path('fork', 's', 'join')],
);
const running = () => given(model).when(startInstance(), completeTask('a'));

describe('a journal', () => {
  test('leads to the state, entry by entry', () => {
    const scenario = running();
    const [first, ...later] = scenario.journal;
    const instance = replay([first!]);
    for (const entry of later) follow(instance, [entry]);
    expect(picture(instance)).toBe(picture(scenario.instance));
  });

  test('leads on from a snapshot', () => {
    const scenario = given(model).when(startInstance());
    const snapshot = restored(scenario.instance);
    scenario.when(completeTask('a'), completeTask('b'));
    follow(snapshot, scenario.journal.slice(1));
    expect(picture(snapshot)).toBe(picture(scenario.instance));
    expect(snapshot.status).toBe('completed');
  });

  test('remembers of each entry when it was', () => {
    const entries = running().journal;
    const [first, ...later] = entries;
    const instance = replay([{ ...first!, at: 5 }, ...later]);
    expect(instance.startedAt).toBe(5);
    expect(new Set(Array.from(instance.visits.values(), ({ enteredAt }) => enteredAt))).toEqual(new Set([5]));
  });

  test.each<[string, (entries: readonly Entry[]) => readonly Entry[]]>([
    ['has nothing in it', () => []],
    ['begins with an empty entry', (entries) => [{ at: 0, facts: [] }, ...entries]],
    ['lacks its first fact', ([first, ...later]) => [{ ...first!, facts: first!.facts.slice(1) }, ...later]],
    [
      'lacks an entry',
      ([first]) => [
        first!,
        ...given(model).when(startInstance(), completeTask('a'), completeTask('b')).journal.slice(2),
      ],
    ],
    ['has an entry twice', (entries) => [...entries, ...entries.slice(1)]],
    ['starts twice', ([first]) => [first!, first!]],
  ])('is refused when it %s', (_what, change) => {
    expect(() => replay(change(running().journal))).toThrow(BrokenInvariant);
  });
});

describe('a fact that cannot follow on the state breaks an invariant', () => {
  const visitOf = (element: string): ReturnType<typeof visitId> =>
    [...running().instance.visits.values()].find((visit) => visit.element === element)!.id;
  const flow: FlowId = flowId('a>join');
  const facts: readonly [string, () => Fact][] = [
    [
      'a token is consumed that is not there',
      () => ({
        type: 'elementEntered',
        visit: visitId(90),
        element: elementId('join'),
        parent: visitId(0),
        consumed: [flow, flow],
        role: 'single',
        index: null,
        variables: null,
        occurred: false,
      }),
    ],
    [
      'a scope completes before what is inside',
      () => ({ type: 'elementCompleted', visit: visitOf('s'), element: elementId('s'), flows: [], compensable: false }),
    ],
    [
      'a scope is cancelled before what is inside',
      () => ({ type: 'elementCancelled', visit: visitOf('s'), element: elementId('s') }),
    ],
    [
      'something completes before its waits',
      () => ({ type: 'elementCompleted', visit: visitOf('b'), element: elementId('b'), flows: [], compensable: false }),
    ],
    [
      'something completes that is not there',
      () => ({ type: 'elementCompleted', visit: visitId(90), element: elementId('b'), flows: [], compensable: false }),
    ],
    [
      'the process itself completes as an element',
      () => ({ type: 'elementCompleted', visit: visitId(0), element: elementId('p'), flows: [], compensable: false }),
    ],
    ['the instance completes while it runs', () => ({ type: 'instanceCompleted', caller: null, variables: {} })],
    ['the instance is cancelled while it runs', () => ({ type: 'instanceCancelled', caller: null, reason: '' })],
    [
      'a timer fires that is not there',
      () => ({ type: 'timerFired', wait: waitId(90), visit: visitOf('b'), element: elementId('b'), dueAt: 0 }),
    ],
    ['a task is claimed that is not there', () => ({ type: 'taskClaimed', wait: waitId(90), by: 'x' })],
    [
      'a wait is opened by nobody',
      () => ({
        type: 'messageAwaited',
        wait: waitId(90),
        visit: visitId(91),
        element: elementId('b'),
        name: 'M',
        key: null,
      }),
    ],
    [
      'an incident is resolved that is not there',
      () => ({
        type: 'incidentResolved',
        incident: incidentId(90),
        visit: visitOf('b'),
        stage: 'job',
        wait: null,
        how: 'retried',
      }),
    ],
    ['nothing is left to undo', () => ({ type: 'compensationStepped', visit: visitOf('b'), element: elementId('b') })],
    ['a loop answers that is none', () => ({ type: 'loopItemAnswered', visit: visitOf('b'), index: 0, value: null })],
  ];

  test.each(facts)('when %s', (_what, fact) => {
    expect(() => apply(running().instance, fact(), 0)).toThrow(BrokenInvariant);
  });
});
