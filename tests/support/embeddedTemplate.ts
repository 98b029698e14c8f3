import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../engine/store/embedded.ts';
import { migrate } from '../../engine/store/migrate.ts';
import { schemaDigest } from './schemaDigest.ts';

/** A migrated data directory as an archive, made once for each state of the schema: migrating takes seconds. */
export async function migratedArchive(): Promise<Blob> {
  const file = join(tmpdir(), `aftercare-embedded-${schemaDigest()}.tar`);
  if (!existsSync(file)) await writeArchive(file);
  return new Blob([await readFile(file)]);
}

async function writeArchive(file: string): Promise<void> {
  const database = await openEmbedded('memory');
  try {
    await migrate(database);
    const archive = await database.dump();
    const unfinished = `${file}.${randomBytes(4).toString('hex')}`;
    await writeFile(unfinished, Buffer.from(await archive.arrayBuffer()));
    await rename(unfinished, file);
  } finally {
    await database.close();
  }
}
