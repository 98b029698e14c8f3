import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../engine/store/embedded.ts';
import type { Database } from '../../engine/store/database.ts';
import { migrate } from '../../engine/store/migrate.ts';
import { schemaDigest } from './schemaDigest.ts';

/** A migrated data directory as an archive, made once for each state of the schema: migrating takes seconds. */
export const migratedArchive = (): Promise<Blob> => archive(`aftercare-embedded-${schemaDigest()}.tar`, migrate);

/** The same without any table. */
export const emptyArchive = (): Promise<Blob> =>
  archive(`aftercare-embedded-${schemaDigest()}-empty.tar`, async () => undefined);

async function archive(name: string, prepare: (database: Database) => Promise<void>): Promise<Blob> {
  const file = join(tmpdir(), name);
  if (existsSync(file)) await utimes(file, new Date(), new Date());
  else await writeArchive(file, prepare);
  return new Blob([await readFile(file)]);
}

async function writeArchive(file: string, prepare: (database: Database) => Promise<void>): Promise<void> {
  const database = await openEmbedded('memory');
  try {
    await prepare(database);
    const archived = await database.dump();
    const unfinished = `${file}.${randomBytes(4).toString('hex')}`;
    await writeFile(unfinished, Buffer.from(await archived.arrayBuffer()));
    await rename(unfinished, file);
  } finally {
    await database.close();
  }
}
