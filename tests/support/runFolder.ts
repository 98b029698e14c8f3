import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopCluster } from './cluster.ts';

const PREFIX = 'aftercare-run-';

/** Before all tests: a folder that the workers share; the test server starts in it when the first test wants one. */
export default async function createRunFolder(): Promise<void> {
  await removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  writeFileSync(join(folder, 'owner'), String(process.pid));
  process.env.AFTERCARE_RUN_FOLDER = folder;
}

/** A run that was killed leaves its server behind. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = join(tmpdir(), name);
    if (!isOwned(folder)) await stopCluster(folder);
  }
}

function isOwned(folder: string): boolean {
  try {
    process.kill(Number(readFileSync(join(folder, 'owner'), 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
