import { randomBytes } from 'node:crypto';
import type { Instant } from '../core/identifiers.ts';
import { checkExpression } from '../feel/checkExpression.ts';
import { createEvaluate } from '../feel/createEvaluate.ts';
import type { Log } from '../ports/log.ts';
import type { Engine } from '../runtime/engine.ts';
import { createEngine } from '../runtime/engine.ts';
import { readDecisionFile } from '../runtime/readDecisionFile.ts';
import { createDefinitionStore } from '../store/definitionStore.ts';
import { createOrganisationStore } from '../store/organisationStore.ts';
import { createQueryStore } from '../store/queryStore.ts';
import { commandsOf } from '../testing/commands.ts';
import { instantOf } from '../testing/createWorld.ts';
import type { Handlers } from '../testing/handlers.ts';
import { jobHandlersOf } from '../testing/handlers.ts';
import { questionsOf } from '../testing/questions.ts';
import type { TestWorld } from '../testing/testWorld.ts';
import { deployFiles } from './deployFiles.ts';
import { createLook } from './look.ts';
import { openTestDatabase } from './openTestDatabase.ts';
import type { TestDatabase } from './openTestDatabase.ts';
import { ordersOn } from './orders.ts';
import { createPump } from './pump.ts';
import type { Stage } from './stage.ts';
import { storeOfTenant } from './storeOfTenant.ts';

export interface DurableWorldSettings extends Handlers {
  /** When the clock begins, as ISO 8601 text or milliseconds; 2026-01-01T00:00:00Z unless said. */
  readonly now?: string | Instant;
  /** A database that stays open, or the URL of one to open; one in memory, for this world alone, unless said. */
  readonly database?: TestDatabase | string;
}

const NOW_UNLESS_SAID = Date.UTC(2026, 0, 1);

/** The engine itself on its database, in virtual time: what a test does in memory, it does here. */
export async function createDurableWorld(settings: DurableWorldSettings = {}): Promise<TestWorld> {
  const { database: given, now = NOW_UNLESS_SAID } = settings;
  const isOurs = given === undefined || typeof given === 'string';
  const database = isOurs ? await openTestDatabase(given ?? null) : given;
  const stage = await openStage(database, instantOf(now));
  const pump = createPump(stage, jobHandlersOf(settings));
  const ask = async () => questionsOf(await stage.look());

  return {
    ...commandsOf(ordersOn(stage, pump.settle)),
    ...asking(ask),
    deploy: (...files) => deployFiles(stage, files),
    now: () => stage.clock.now,
    runDue: pump.settle,
    advanceClock: pump.advanceClock,
    close: async () => {
      await stage.engine.stop();
      if (isOurs) await database.close();
    },
  };
}

/** A tenant with an engine of its own. */
async function openStage(database: TestDatabase, now: Instant): Promise<Stage> {
  const tenant = `test-${randomBytes(8).toString('hex')}`;
  await createOrganisationStore(database).addTenant({ id: tenant, name: { en: 'A test' }, active: true }, now);
  const clock = { now };
  const faults: string[] = [];
  const store = storeOfTenant(database, tenant);
  const engine: Engine = createEngine({
    executions: store,
    definitions: createDefinitionStore(database),
    readers: { readDecisions: readDecisionFile, checkExpression },
    evaluate: createEvaluate(),
    clock: { now: () => clock.now },
    jobs: { types: new Set(), run: () => Promise.reject(new Error('Expected handlers to take jobs themselves')) },
    organisation: { resolve: async (_tenant, { assignee, role, unit }) => ({ assignee, role, unit }) },
    log: logOf(faults),
    node: tenant,
  });
  const look = createLook({ tenant, engine, store, queries: createQueryStore(database) });
  return { tenant, engine, store, clock, faults, look };
}

/** What an engine would warn its operator of, a test must see. */
const logOf = (faults: string[]): Log => {
  const keep = (message: string, about: object = {}): void => void faults.push(`${message} ${JSON.stringify(about)}`);
  return { info: () => undefined, warn: keep, error: keep };
};

type Asking = Pick<TestWorld, keyof ReturnType<typeof questionsOf>>;

const asking = (ask: () => Promise<ReturnType<typeof questionsOf>>): Asking => ({
  instances: async (process) => (await ask()).instances(process),
  tasks: async () => (await ask()).tasks(),
  receiving: async () => (await ask()).receiving(),
  jobs: async () => (await ask()).jobs(),
  timers: async () => (await ask()).timers(),
  subscriptions: async () => (await ask()).subscriptions(),
  incidents: async () => (await ask()).incidents(),
  executed: async (element, instance) => (await ask()).executed(element, instance),
  variables: async (instance) => (await ask()).variables(instance),
  journal: async (instance) => (await ask()).journal(instance),
});
