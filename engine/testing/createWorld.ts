import type { Instant } from '../core/identifiers.ts';
import { parseInstant } from '../core/time/instant.ts';
import { createEvaluate } from '../feel/createEvaluate.ts';
import { createWorld as createSimulation } from '../simulation/createWorld.ts';
import { Refused } from '../simulation/refused.ts';
import type { World } from '../simulation/world.ts';
import type { Orders } from './commands.ts';
import { commandsOf } from './commands.ts';
import type { Handlers } from './handlers.ts';
import { jobHandlersOf } from './handlers.ts';
import { questionsOf } from './questions.ts';
import { readFiles } from './readFiles.ts';
import type { TestWorld } from './testWorld.ts';

export interface TestWorldSettings extends Handlers {
  /** When the clock begins, as ISO 8601 text or milliseconds; 2026-01-01T00:00:00Z unless said. */
  readonly now?: string | Instant;
  /** Checks after each command that replay, snapshots and journal agree; on unless said. */
  readonly checks?: boolean;
}

/** A world in memory and virtual time, of the engine's own core. */
export function createWorld(settings: TestWorldSettings = {}): TestWorldInMemory {
  const { now, checks = true } = settings;
  const world = createSimulation({
    evaluate: createEvaluate(),
    jobs: jobHandlersOf(settings),
    checks,
    mayDeadlock: true,
    ...(now === undefined ? {} : { now: instantOf(now) }),
  });
  return {
    ...commandsOf(ordersOf(world)),
    ...questionsOf(world),
    deploy: async (...files) => {
      world.deploy(await readFiles(files));
    },
    now: () => world.now(),
    runDue: () => world.runDue(),
    advanceClock: (duration) => world.advanceClock(duration),
    close: async () => undefined,
  };
}

/** The same, with answers at once. */
export type TestWorldInMemory = {
  readonly [Name in keyof TestWorld]: Name extends keyof Questions ? Questions[Name] : TestWorld[Name];
};

type Questions = ReturnType<typeof questionsOf>;

const ordersOf = (world: World): Orders => ({
  look: () => world,
  start: (process, variables, options) => world.start(process, variables, options),
  tell: async (instance, command, by) => {
    const told = await world.execute(instance, command, by);
    if (!told.ok) throw new Refused(told.failure);
  },
  message: async (name, options) => {
    await world.message(name, options);
  },
  signal: (name, variables) => world.signal(name, variables),
  trigger: (address, variables) => world.trigger(address, variables),
  evaluateConditions: (variables) => world.evaluateConditions(variables),
});

export function instantOf(now: string | Instant): Instant {
  const instant = typeof now === 'number' ? now : parseInstant(now);
  if (instant !== null) return instant;
  throw new Refused({ code: 'timeNotReadable', message: `Expected an ISO 8601 date and time, found "${String(now)}"` });
}
