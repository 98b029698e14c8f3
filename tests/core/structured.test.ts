import fc from 'fast-check';
import type { Command } from '../../engine/core/commands/command.ts';
import type { WaitId } from '../../engine/core/identifiers.ts';
import { unreachable } from '../../engine/core/invariant.ts';
import type { Instance } from '../../engine/core/state/instance.ts';
import { visitIn } from '../../engine/core/state/questions.ts';
import type { Incident } from '../../engine/core/state/incident.ts';
import type { Wait } from '../../engine/core/state/wait.ts';
import type { Ask } from '../support/coreCommands.ts';
import { startInstance } from '../support/coreCommands.ts';
import type { Scenario } from '../support/coreScenario.ts';
import { given, placesIn } from '../support/coreScenario.ts';
import { calmBlocks, processFrom, wildBlocks } from '../support/coreStructured.ts';

const orders = fc.infiniteStream(fc.nat({ max: 1_000_000 }));
const COMMANDS_MAX = 500;
const MISCHIEF_MAX = 60;
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
    const dice = order.next().value as number;
    const asks = count < MISCHIEF_MAX ? whatMayCome(scenario.instance, dice) : whatLeadsOn(scenario.instance);
    const ask = asks[dice % asks.length];
    if (count > COMMANDS_MAX || ask === undefined) {
      throw new Error(`Expected it to end, found it at ${placesIn(scenario.instance).join(', ')}`);
    }
    scenario.when(ask);
  }
  return scenario;
}

function whatMayCome({ waits, incidents }: Instance, dice: number): readonly Ask[] {
  return [...Array.from(waits.values(), (wait) => answerTo(wait, dice)), ...Array.from(incidents.values(), mend)];
}

/** In the long run only the work itself goes on: what can be told again and again would have no end. */
function whatLeadsOn(instance: Instance): readonly Ask[] {
  const { waits, incidents } = instance;
  if (incidents.size > 0) return Array.from(incidents.values(), mend);
  return [...waits.values()].filter((wait) => isWork(instance, wait)).map((wait) => answerTo(wait, 0));
}

const isWork = (instance: Instance, { visit, element, type }: Wait): boolean =>
  type !== 'condition' &&
  (visitIn(instance, visit).element === element || type === 'timer' || element.startsWith('event'));

const answerTo = (wait: Wait, dice: number): Ask => ({
  command: () => commandFor(wait, dice),
  ...(wait.type === 'timer' ? { at: () => wait.dueAt } : {}),
});

function commandFor(wait: Wait, dice: number): Command {
  switch (wait.type) {
    case 'task':
      return { type: 'completeTask', task: wait.id, variables: {} };
    case 'job':
      return commandForJob(wait.id, dice);
    case 'timer':
      return { type: 'fireTimer', timer: wait.id };
    case 'message':
      return { type: 'receiveMessage', wait: wait.id, messageId: 'm', variables: {} };
    case 'signal':
      return { type: 'receiveSignal', name: wait.name, variables: {} };
    case 'condition':
      return {
        type: 'setVariables',
        variables: { [conditionOf(wait.element)]: [true, false, 'no boolean'][dice % 3] ?? null },
      };
    case 'call':
      return { type: 'completeCall', call: wait.id, variables: {} };
    default:
      return unreachable(wait);
  }
}

function commandForJob(job: WaitId, dice: number): Command {
  if (dice % 7 === 1) return { type: 'failJob', job, message: 'm', retry: dice % 2 === 0, retryInMs: null };
  if (dice % 7 === 2) return { type: 'throwJobError', job, code: 'E2', message: 'm', variables: {} };
  return { type: 'completeJob', job, variables: {} };
}

const mend = ({ id, wait, message }: Incident): Ask => ({
  command: (instance) => {
    const awaited = wait === null ? undefined : instance.waits.get(wait);
    const named = /condition "(\w+)"/.exec(message)?.[1];
    const condition = awaited?.type === 'condition' ? conditionOf(awaited.element) : named;
    return { type: 'resolveIncident', incident: id, variables: condition === undefined ? {} : { [condition]: false } };
  },
});

const conditionOf = (element: string): string => `${element.replace('.start', '')}on`;

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
