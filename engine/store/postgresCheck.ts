import pg from 'pg';
import { DatabaseUnavailable } from './databaseUnavailable.ts';
import { sqlStateOf } from './sqlState.ts';

const VERSION_MIN = 150_000;

/** Connects once and asks the version, so that a wrong setting is told at the start and in words. */
export async function checkServer(settings: pg.ClientConfig): Promise<void> {
  const client = clientFor(settings);
  const place = `${client.host}:${client.port}/${client.database ?? ''}`;
  client.on('error', () => undefined); // a connection that breaks now is reported by the query that waits for it
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; name: string }>(
      `select current_setting('server_version_num')::integer as version, current_setting('server_version') as name`,
    );
    const found = rows[0];
    if (found === undefined || found.version < VERSION_MIN) {
      throw new DatabaseUnavailable(
        'tooOld',
        `Expected PostgreSQL 15 or newer at ${place}, found ${found?.name ?? '?'}`,
      );
    }
  } catch (error) {
    throw error instanceof DatabaseUnavailable ? error : unreachable(place, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The address is not repeated in the message: it holds the password. */
function clientFor(settings: pg.ClientConfig): pg.Client {
  try {
    return new pg.Client(settings);
  } catch {
    throw new DatabaseUnavailable(
      'badAddress',
      'Expected the database address as postgres://user:password@host:port/name, found something else',
    );
  }
}

/** SQLSTATE class 28 is about who asks, 3D about which database. */
function unreachable(place: string, error: unknown): DatabaseUnavailable {
  const code = sqlStateOf(error);
  const rejected = code.startsWith('28') || code.startsWith('3D');
  return new DatabaseUnavailable(
    rejected ? 'rejected' : 'unreachable',
    `Expected a PostgreSQL server at ${place}; ${reasonOf(error)}`,
  );
}

/** Connecting to a name with several addresses fails with one error for each and no message of its own. */
function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.map(reasonOf).join(', ');
  return 'message' in error ? String(error.message) : 'no reason given';
}
