import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration } from './configuration.ts';
import { checkExpression } from './feel/checkExpression.ts';
import { createEvaluate } from './feel/createEvaluate.ts';
import { joinOrganisation, loadByPerson } from './joinOrganisation.ts';
import { openDatabase } from './openDatabase.ts';
import { createDirectory } from './organisation/directory.ts';
import type { OrganisationRegion } from './organisation/organisation.ts';
import { roleNames } from './organisation/roles.ts';
import { createWorkOrganisation } from './organisation/workOrganisation.ts';
import { pluginFoldersIn } from './plugins/findPlugins.ts';
import type { PluginHost } from './plugins/startPlugins.ts';
import { startPlugins } from './plugins/startPlugins.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Engine } from './runtime/engine.ts';
import { createEngine } from './runtime/engine.ts';
import { readDecisionFile } from './runtime/readDecisionFile.ts';
import type { Database } from './store/database.ts';
import { createDefinitionStore } from './store/definitionStore.ts';
import { createExecutionStore } from './store/executionStore.ts';
import { migrate } from './store/migrate.ts';
import { createPluginDatabase } from './store/pluginDatabase.ts';

/** One node of Aftercare, joined and ready to start. */
export interface Node {
  readonly name: string;
  readonly database: Database;
  readonly engine: Engine;
  readonly organisation: OrganisationRegion;
  readonly plugins: PluginHost;
  readonly clock: Clock;
  readonly log: Log;
  /** Effects under way end, then the connections. */
  close(): Promise<void>;
}

/** Other nodes learn by it that a tenant has new versions, or that something is due. */
const DEPLOYED_CHANNEL = 'aftercare_deployed';
/** And by it what was committed. */
const COMMITTED_CHANNEL = 'aftercare_committed';

/** The folder that holds `plugins/` beside this file's own, built or not. */
const PLUGINS = join(fileURLToPath(new URL('.', import.meta.url)), '..', 'plugins');

const machineClock: Clock = { now: () => Date.now() };

/** Opens the database, brings it up to date, and joins every part on it. Throws DatabaseUnavailable or PluginsRefused. */
export async function openNode(configuration: Configuration, log: Log, clock: Clock = machineClock): Promise<Node> {
  const database = await openDatabase(configuration);
  try {
    await migrate(database);
    const name = `${hostname()}-${process.pid}-${clock.now().toString(36)}`;
    const organisation = joinOrganisation(database, clock);
    const plugins = await joinPlugins(configuration, database, organisation, log, clock);
    const engine = joinEngine(database, organisation, plugins, log, clock, name);
    const forget = await database.listen(DEPLOYED_CHANNEL, (tenant) => {
      if (tenant === '')
        engine.definitions.forgetAll(); // the connection was lost for a while
      else engine.definitions.forget(tenant);
      engine.wake();
    });
    const stopHearing = await database.listen(COMMITTED_CHANNEL, engine.heardElsewhere);
    const close = async (): Promise<void> => {
      await engine.stop();
      await forget();
      await stopHearing();
      await database.close();
    };
    return { name, database, engine, organisation, plugins, clock, log, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function joinPlugins(
  { plugins: settings }: Configuration,
  database: Database,
  organisation: OrganisationRegion,
  log: Log,
  clock: Clock,
): Promise<PluginHost> {
  const { cache, catalogue } = organisation;
  return startPlugins({
    folders: await pluginFoldersIn(PLUGINS),
    settings,
    environment: process.env,
    database: createPluginDatabase(database),
    directory: createDirectory({ cache, catalogue, loadOf: loadByPerson(database, organisation) }),
    log: ({ level, message, ...about }) => {
      log[level](message, about);
    },
    now: () => clock.now(),
  });
}

function joinEngine(
  database: Database,
  { cache, resolveAssignment }: OrganisationRegion,
  jobs: PluginHost,
  log: Log,
  clock: Clock,
  node: string,
): Engine {
  return createEngine({
    executions: createExecutionStore(database),
    definitions: createDefinitionStore(database),
    readers: { readDecisions: readDecisionFile, checkExpression },
    evaluate: createEvaluate(),
    clock,
    jobs,
    organisation: createWorkOrganisation({ cache, resolveAssignment }),
    roles: roleNames,
    log,
    node,
    announceDeployment: (tenant) => database.notify(DEPLOYED_CHANNEL, tenant),
    // an embedded database has no other nodes
    ...(database.kind === 'embedded'
      ? {}
      : { announceCommits: (payloads) => database.notify(COMMITTED_CHANNEL, ...payloads) }),
  });
}
