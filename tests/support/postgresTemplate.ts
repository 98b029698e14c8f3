import pg from 'pg';
import { migrate } from '../../engine/store/migrate.ts';
import { openPostgres } from '../../engine/store/postgres.ts';
import { ensureCluster } from './cluster.ts';
import { schemaDigest } from './schemaDigest.ts';

const TEMPLATE_LOCK = 7_310_884_201;

/** The server that the environment names, or one of our own for this run. */
export async function serverAddress(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined) return given;
  const folder = process.env.AFTERCARE_RUN_FOLDER;
  if (folder === undefined) throw new Error('Expected jest to have made a run folder (globalSetup in jest.config.js)');
  return ensureCluster(folder);
}

export const createPlain = (server: string, name: string): Promise<string> =>
  onServer(server, async (client) => {
    await client.query(`create database ${name}`);
    return addressOf(server, name);
  });

/** The template is migrated once for each state of the schema; workers that want it meanwhile wait. */
export const createFromTemplate = (server: string, name: string): Promise<string> =>
  onServer(server, async (client) => {
    const template = `aftercare_template_${schemaDigest()}`;
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datallowconn', [template]);
    if (rowCount === 0) {
      await client.query(`drop database if exists ${template}`);
      await client.query(`create database ${template}`);
      await migrateAt(addressOf(server, template));
    }
    await client.query(`create database ${name} template ${template}`);
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
    return addressOf(server, name);
  });

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
