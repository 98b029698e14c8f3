import fc from 'fast-check';
import type { Command } from '../../engine/core/commands/command.ts';
import { unreachable } from '../../engine/core/invariant.ts';
import type { Instance } from '../../engine/core/state/instance.ts';
import { visitIn } from '../../engine/core/state/questions.ts';
import type { Wait } from '../../engine/core/state/wait.ts';
import type { Ask } from '../support/coreCommands.ts';
import { startInstance } from '../support/coreCommands.ts';
import type { Scenario } from '../support/coreScenario.ts';
import { given, placesIn } from '../support/coreScenario.ts';
import { calmBlocks, processFrom, wildBlocks } from '../support/coreStructured.ts';

const orders = fc.infiniteStream(fc.nat({ max: 1_000_000 }));
const COMMANDS_MAX = 400;
const runs = {
  numRuns: Number(process.env['RUNS'] ?? 80),
  ...(process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) }),
};

describe('a process of random structure', () => {
  test('ends, in whatever order what waits is answered', () => {
    fc.assert(
      fc.property(wildBlocks, orders, (block, order) => {
        expect(play(given(processFrom(block)), order).instance.status).toBe('completed');
      }),
      runs,
    );
  });

  test('without races does the same work in every order', () => {
    fc.assert(
      fc.property(calmBlocks, orders, orders, (block, one, other) => {
        const model = processFrom(block);
        expect(workDone(play(given(model), one))).toEqual(workDone(play(given(model), other)));
      }),
      runs,
    );
  });

  test('can be cancelled at any moment, and nothing is left', () => {
    fc.assert(
      fc.property(wildBlocks, orders, fc.nat({ max: 12 }), (block, order, after) => {
        const scenario = play(given(processFrom(block)), order, after);
        if (scenario.instance.status === 'completed') return;
        scenario.when({ command: () => ({ type: 'cancelInstance', reason: 'enough' }) });
        expect(placesIn(scenario.instance)).toEqual([]);
      }),
      runs,
    );
  });
});

/** Answers what waits, one after the other, until nothing does. Every command is checked as all are. */
function play(scenario: Scenario, order: Iterator<number>, commandsMax = Infinity): Scenario {
  scenario.when(startInstance());
  for (let count = 0; scenario.instance.status === 'running' && count < commandsMax; count += 1) {
    if (count > COMMANDS_MAX)
      throw new Error(`Expected it to end, found it at ${placesIn(scenario.instance).join(', ')}`);
    const open = [...scenario.instance.waits.values()].filter((wait) => count < 60 || leadsOn(scenario.instance, wait));
    const wait = open[(order.next().value as number) % open.length];
    if (wait === undefined)
      throw new Error(`Expected something to wait, found ${placesIn(scenario.instance).join(', ')}`);
    scenario.when(answerTo(wait));
  }
  return scenario;
}

/** In the long run only the work itself goes on: what can be told again and again would have no end. */
const leadsOn = (instance: Instance, { visit, element, type }: Wait): boolean =>
  visitIn(instance, visit).element === element || type === 'timer' || element.startsWith('event');

function answerTo(wait: Wait): Ask {
  return { command: () => commandFor(wait), ...(wait.type === 'timer' ? { at: () => wait.dueAt } : {}) };
}

function commandFor(wait: Wait): Command {
  switch (wait.type) {
    case 'task':
      return { type: 'completeTask', task: wait.id, variables: {} };
    case 'job':
      return { type: 'completeJob', job: wait.id, variables: {} };
    case 'timer':
      return { type: 'fireTimer', timer: wait.id };
    case 'message':
      return { type: 'receiveMessage', wait: wait.id, messageId: 'm', variables: {} };
    case 'signal':
      return { type: 'receiveSignal', name: wait.name, variables: {} };
    case 'condition':
      return { type: 'setVariables', variables: {} };
    case 'call':
      return { type: 'completeCall', call: wait.id, variables: {} };
    default:
      return unreachable(wait);
  }
}

/** How often each element completed. */
function workDone({ journal }: Scenario): Readonly<Record<string, number>> {
  const done: Record<string, number> = {};
  for (const { facts } of journal) {
    for (const fact of facts) {
      if (fact.type === 'elementCompleted') done[fact.element] = (done[fact.element] ?? 0) + 1;
    }
  }
  return done;
}
