import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration } from './configuration.ts';
import { checkExpression } from './feel/checkExpression.ts';
import { createEvaluate } from './feel/createEvaluate.ts';
import type { LoadOf } from './organisation/assignment.ts';
import { createDirectory } from './organisation/directory.ts';
import type { OrganisationRegion } from './organisation/organisation.ts';
import { createOrganisation } from './organisation/organisation.ts';
import { createWorkOrganisation } from './organisation/workOrganisation.ts';
import { pluginFoldersIn } from './plugins/findPlugins.ts';
import type { PluginHost } from './plugins/startPlugins.ts';
import { startPlugins } from './plugins/startPlugins.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Engine } from './runtime/engine.ts';
import { createEngine } from './runtime/engine.ts';
import { readDecisionFile } from './runtime/readDecisionFile.ts';
import { createCatalogueStore } from './store/catalogueStore.ts';
import { createCredentialStore } from './store/credentialStore.ts';
import type { Database } from './store/database.ts';
import { createDefinitionStore } from './store/definitionStore.ts';
import { openEmbedded } from './store/embedded.ts';
import { createExecutionStore } from './store/executionStore.ts';
import { migrate } from './store/migrate.ts';
import { createOrganisationStore } from './store/organisationStore.ts';
import { createPluginDatabase } from './store/pluginDatabase.ts';
import { openPostgres } from './store/postgres.ts';
import { createTaskLoad } from './store/taskLoad.ts';

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

const openDatabase = ({ databaseUrl, dataDir }: Configuration): Promise<Database> =>
  databaseUrl === null ? openEmbedded(dataDir) : openPostgres(databaseUrl);

function joinOrganisation(database: Database, clock: Clock): OrganisationRegion {
  const store = createOrganisationStore(database);
  const organisation: OrganisationRegion = createOrganisation({
    store,
    credentials: createCredentialStore(database),
    catalogue: createCatalogueStore(database),
    now: () => clock.now(),
    loadOf: (tenant, people) => loadOf(tenant, people),
  });
  const loadOf = loadByPerson(database, organisation);
  return organisation;
}

/** Tasks know user names, the organisation asks by person. */
function loadByPerson(database: Database, { cache }: OrganisationRegion): LoadOf {
  const loadOfUsers = createTaskLoad(database);
  return async (tenant, people) => {
    const tree = await cache.tree(tenant);
    const usernames = new Map(people.map((id) => [id, tree?.people.get(id)?.username ?? '']));
    const load = await loadOfUsers(tenant, [...usernames.values()]);
    return new Map([...usernames].map(([id, username]) => [id, load.get(username) ?? 0]));
  };
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
    log,
    node,
    announceDeployment: (tenant) => database.notify(DEPLOYED_CHANNEL, tenant),
    // an embedded database has no other nodes
    ...(database.kind === 'embedded'
      ? {}
      : { announceCommits: (payloads) => database.notify(COMMITTED_CHANNEL, ...payloads) }),
  });
}
