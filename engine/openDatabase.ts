import type { Configuration } from './configuration.ts';
import type { Database } from './store/database.ts';
import { openEmbedded } from './store/embedded.ts';
import { openPostgres } from './store/postgres.ts';

/** The database that an operator has chosen. Throws DatabaseUnavailable. */
export const openDatabase = ({
  databaseUrl,
  dataDir,
}: Pick<Configuration, 'databaseUrl' | 'dataDir'>): Promise<Database> =>
  databaseUrl === null ? openEmbedded(dataDir) : openPostgres(databaseUrl);
