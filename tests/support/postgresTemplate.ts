import pg from 'pg';
import { migrate } from '../../engine/store/migrate.ts';
import { openPostgres } from '../../engine/store/postgres.ts';
import { ensureCluster } from './cluster.ts';
import { schemaDigest } from './schemaDigest.ts';

const TEMPLATE_LOCK = 7_310_884_201;

export const isGivenServer = (): boolean => Boolean(process.env.TEST_DATABASE_URL);

/** The server that the environment names, or one of our own for this run. */
export async function serverAddress(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return given;
  const folder = process.env.AFTERCARE_RUN_FOLDER;
  if (folder === undefined) throw new Error('Expected jest to have made a run folder (globalSetup in jest.config.js)');
  return ensureCluster(folder, 'notAgainstPowerLoss');
}

/** Empty, or as our migrations leave one. */
export const createDatabase = (server: string, name: string, from: 'template' | 'nothing'): Promise<string> =>
  onServer(server, async (client) => {
    const template = from === 'template' ? await ensureTemplate(client, server) : 'template1';
    await client.query(`create database ${name} template ${template}`);
    return addressOf(server, name);
  });

export const dropDatabases = (server: string, names: readonly string[]): Promise<void> =>
  onServer(server, async (client) => {
    for (const name of names) await client.query(`drop database if exists ${name} with (force)`);
  });

/**
 * The template is migrated once for each state of the schema; workers that want it meanwhile wait, by a lock that ends
 * with the connection. It takes its name last, so that one that was cut short is never used.
 */
async function ensureTemplate(client: pg.Client, server: string): Promise<string> {
  const template = `aftercare_template_${schemaDigest()}`;
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
  if (rowCount === 0) {
    const unfinished = `${template}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
    await migrateAt(addressOf(server, unfinished));
    await client.query(`alter database ${unfinished} rename to ${template}`);
  }
  await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  return template;
}

async function migrateAt(url: string): Promise<void> {
  const database = await openPostgres(url);
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
}

async function onServer<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server, another database: what stands between the last slash and the question mark. */
export const addressOf = (server: string, name: string): string => server.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
