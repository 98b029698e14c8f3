import type { LaterCommand } from '../../core/commands/decider.ts';
import type { Variables } from '../../core/expressions.ts';
import { unreachable } from '../../core/invariant.ts';
import { instantiatingIn } from '../../core/model/instantiating.ts';
import type { ProcessModel } from '../../core/model/process.ts';
import type { Instance } from '../../core/state/instance.ts';
import { isRunning, visitIn } from '../../core/state/questions.ts';
import { incidentId, visitId, waitId } from '../../core/identifiers.ts';
import type { Wait } from '../../core/state/wait.ts';
import { Refused } from '../refused.ts';
import type { World } from '../world.ts';
import type { Dice } from './dice.ts';
import { CONDITIONS, ERRORS, KEYS, MESSAGES, SIGNALS } from './pen.ts';

/** One thing that somebody does, with words for it. */
export interface Move {
  readonly says: string;
  readonly make: () => Promise<unknown>;
}

const move = (says: string, make: () => Promise<unknown>): Move => ({ says, make });

/** All that anybody might do next, useful or not. */
export function possibleMoves(world: World, models: readonly ProcessModel[], dice: Dice): readonly Move[] {
  const running = world.instances().filter(isRunning);
  return [
    ...running.flatMap((instance) =>
      [...instance.waits.values()].flatMap((wait) => answers(world, instance, wait, dice)),
    ),
    ...running.flatMap((instance) => aboutInstance(world, instance, dice)),
    ...adHocMoves(world),
    ...aboutWorld(world, dice),
    ...(running.length < INSTANCES_MAX ? models.flatMap((model) => starts(world, model, dice)) : []),
  ];
}

const INSTANCES_MAX = 4;

function randomVariables(dice: Dice): Variables {
  const names = CONDITIONS.filter(() => dice.chance(50));
  const value = (): boolean | string | null => dice.oneOf([true, true, false, false, null, 'no boolean']);
  const others: Variables = dice.chance(20)
    ? dice.oneOf<Variables>([{ items: [1] }, { count: 2 }, { key: dice.oneOf(KEYS) }])
    : {};
  return { ...Object.fromEntries(names.map((name) => [name, value()])), ...others };
}

/** With these variables every condition holds, and every expression has a value of its kind. */
export const SANE: Variables = {
  ...Object.fromEntries(CONDITIONS.map((name) => [name, true])),
  items: [1],
  count: 1,
  key: 'k1',
};

const told = (world: World, instance: Instance, command: LaterCommand): Move =>
  move(`${instance.id} ${JSON.stringify(command)}`, () => world.execute(instance.id, command));

function answers(world: World, instance: Instance, wait: Wait, dice: Dice): readonly Move[] {
  const tell = (command: LaterCommand): Move => told(world, instance, command);
  switch (wait.type) {
    case 'task':
      return [
        tell({ type: 'completeTask', task: wait.id, variables: randomVariables(dice) }),
        tell({ type: 'completeTask', task: wait.id, variables: {} }),
        dice.chance(50)
          ? tell({ type: 'claimTask', task: wait.id, user: dice.oneOf(['ann', 'bob']) })
          : tell({ type: 'releaseTask', task: wait.id }),
      ];
    case 'job':
      return [
        tell({ type: 'completeJob', job: wait.id, variables: randomVariables(dice) }),
        tell({ type: 'throwJobError', job: wait.id, code: dice.oneOf(ERRORS), message: 'e', variables: {} }),
        tell({ type: 'failJob', job: wait.id, message: 'f', retry: dice.chance(60), retryInMs: null }),
      ];
    case 'timer':
      return [move(`clock to ${wait.dueAt}`, () => world.advanceClock(Math.max(0, wait.dueAt - world.now())))];
    case 'message':
      return [messageMove(world, wait.name, wait.key), messageMove(world, wait.name, dice.oneOf([null, ...KEYS]))];
    case 'signal':
      return [signalMove(world, wait.name, randomVariables(dice))];
    case 'condition':
      return [tell({ type: 'setVariables', variables: randomVariables(dice) })];
    case 'call':
      return [];
    default:
      return unreachable(wait);
  }
}

const messageMove = (world: World, name: string, key: string | null): Move =>
  move(`message ${name} ${key ?? ''}`, () => world.message(name, { key }));

const signalMove = (world: World, name: string, variables: Variables): Move =>
  move(`signal ${name} ${JSON.stringify(variables)}`, () => world.signal(name, variables));

function aboutInstance(world: World, instance: Instance, dice: Dice): readonly Move[] {
  const tell = (command: LaterCommand): Move => told(world, instance, command);
  return [
    ...Array.from(instance.incidents.values(), ({ id }) =>
      tell({ type: 'resolveIncident', incident: id, variables: dice.chance(50) ? SANE : randomVariables(dice) }),
    ),
    ...(dice.chance(40) ? [tell({ type: 'setVariables', variables: randomVariables(dice) })] : []),
    ...(dice.chance(4) ? [tell({ type: 'cancelInstance', reason: 'enough' })] : []),
    ...(dice.chance(10) ? [tell(lateCommand(instance, dice))] : []),
  ];
}

/** What comes too late, or was never asked for. */
function lateCommand({ nextId }: Instance, dice: Dice): LaterCommand {
  const id = dice.below(nextId);
  return dice.oneOf<LaterCommand>([
    { type: 'completeTask', task: waitId(id), variables: {} },
    { type: 'completeJob', job: waitId(id), variables: {} },
    { type: 'resolveIncident', incident: incidentId(id), variables: {} },
    { type: 'completeAdHoc', visit: visitId(id) },
    { type: 'receiveMessage', wait: waitId(id), messageId: 'late', variables: {} },
  ]);
}

const adHocMoves = (world: World): readonly Move[] =>
  world
    .adHocs()
    .flatMap(({ instance: id, visit, startable }) => [
      ...startable.map((element) => told(world, world.instance(id), { type: 'startAdHocActivity', visit, element })),
      told(world, world.instance(id), { type: 'completeAdHoc', visit }),
    ]);

const aboutWorld = (world: World, dice: Dice): readonly Move[] => [
  move('clock an hour on', () => world.advanceClock('PT1H')),
  ...(dice.chance(30) ? [messageMove(world, dice.oneOf(MESSAGES), dice.oneOf([null, ...KEYS]))] : []),
  ...(dice.chance(30) ? [signalMove(world, dice.oneOf(SIGNALS), randomVariables(dice))] : []),
];

/** What begins an instance of a process. */
export function starts(world: World, model: ProcessModel, dice: Dice): readonly Move[] {
  const variables = dice.chance(50) ? SANE : randomVariables(dice);
  const happening = instantiatingIn(model).flatMap(({ trigger }): readonly Move[] => {
    switch (trigger.type) {
      case 'message':
        return [messageMove(world, trigger.name, dice.oneOf([null, ...KEYS]))];
      case 'signal':
        return [signalMove(world, trigger.name, variables)];
      case 'conditional':
        return [move(`conditions ${JSON.stringify(variables)}`, () => world.evaluateConditions(variables))];
      case 'timer':
      case 'error':
      case 'escalation':
      case 'compensation':
      case 'terminate':
      case 'link':
      case 'cancel':
        return [move('clock nine hours on', () => world.advanceClock('PT9H'))];
      default:
        return unreachable(trigger);
    }
  });
  const byHand = move(`start ${model.id} ${JSON.stringify(variables)}`, async () => {
    try {
      await world.start(model.id, variables);
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused; // it begins only by what happens
    }
  });
  return [byHand, ...happening];
}

/** What brings the work to its end and begins nothing that need not be; null when nothing does. */
export function leadingMove(world: World): Move | null {
  const running = world.instances().filter(isRunning);
  for (const instance of running) {
    const [incident] = instance.incidents.values();
    if (incident !== undefined)
      return told(world, instance, { type: 'resolveIncident', incident: incident.id, variables: SANE });
  }
  for (const instance of running) {
    for (const wait of instance.waits.values()) {
      const found = leadsOn(world, instance, wait) ? leading(world, instance, wait) : null;
      if (found !== null) return found;
    }
  }
  const [adHoc] = world.adHocs();
  if (adHoc !== undefined)
    return told(world, world.instance(adHoc.instance), { type: 'completeAdHoc', visit: adHoc.visit });
  const dueAt = Math.min(
    ...running.flatMap((instance) =>
      [...instance.waits.values()].flatMap((wait) =>
        wait.type === 'timer' && leadsOn(world, instance, wait) ? [wait.dueAt] : [],
      ),
    ),
  );
  if (!Number.isFinite(dueAt)) return null;
  return move(`clock to ${dueAt}`, () => world.advanceClock(Math.max(0, dueAt - world.now())));
}

/** Whether a token waits for it, and not a boundary or a scope beside what it does. */
function leadsOn(world: World, instance: Instance, wait: Wait): boolean {
  const { element } = visitIn(instance, wait.visit);
  return element === wait.element || world.model(instance.id).elements[element]?.kind === 'eventBasedGateway';
}

function leading(world: World, instance: Instance, wait: Wait): Move | null {
  switch (wait.type) {
    case 'task':
      return told(world, instance, { type: 'completeTask', task: wait.id, variables: {} });
    case 'job':
      return told(world, instance, { type: 'completeJob', job: wait.id, variables: {} });
    case 'message':
      return told(world, instance, { type: 'receiveMessage', wait: wait.id, messageId: 'lead', variables: {} });
    case 'signal':
      return told(world, instance, { type: 'receiveSignal', name: wait.name, variables: {} });
    case 'condition':
      return told(world, instance, { type: 'setVariables', variables: SANE });
    case 'timer':
    case 'call':
      return null;
    default:
      return unreachable(wait);
  }
}
