import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureCluster, serverPrograms, stopCluster } from '../support/cluster.ts';
import { createDatabase, dropDatabases } from '../support/postgresTemplate.ts';

export interface BenchServer {
  readonly url: string;
  readonly about: string;
  close(): Promise<void>;
}

/** A database of its own on the server that the environment names, else on a temporary one; null where there is neither. */
export async function openServer(): Promise<BenchServer | null> {
  const given = process.env['TEST_DATABASE_URL'];
  if (!given && serverPrograms() === '') return null;
  const folder = given ? null : await mkdtemp(join(tmpdir(), 'aftercare-bench-'));
  const server = folder === null ? String(given) : await ensureCluster(folder, 'asInstalled');
  const name = `bench_${process.pid}`;
  const url = await createDatabase(server, name, 'nothing');
  return {
    url,
    about: given ? 'given server' : 'temporary server, every commit forced to disk',
    close: async () => {
      await dropDatabases(server, [name]);
      if (folder !== null) await stopCluster(folder);
    },
  };
}
