import { randomBytes } from 'node:crypto';
import { serverPrograms } from './cluster.ts';
import { createDatabase, dropDatabases, isGivenServer, serverAddress } from './postgresTemplate.ts';

/** For what only a server shows; `create` answers with the address of a migrated database that goes with the suite. */
export function describeServer(name: string, suite: (create: () => Promise<string>) => void): void {
  const isThere = isGivenServer() || serverPrograms() !== '';
  const missing = isThere ? '' : ' — skipped: set TEST_DATABASE_URL or install the PostgreSQL server programs';
  const describeIt = isThere ? describe : describe.skip;
  describeIt(`${name}${missing}`, () => {
    const made: string[] = [];
    afterAll(async () => {
      if (isGivenServer()) await dropDatabases(await serverAddress(), made); // a server of ours goes with all of them
    });
    suite(async () => {
      const database = `test_${randomBytes(6).toString('hex')}`;
      made.push(database);
      return createDatabase(await serverAddress(), database, 'template');
    });
  });
}
