import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopCluster } from './cluster.ts';

const RUN_FOLDER = /^aftercare-run-(\d+)-/;
const ARCHIVE = /^aftercare-embedded-/;
const ARCHIVE_MS_MAX = 24 * 3_600_000;

/** Before all tests: a folder that the workers share; the test server starts in it when the first test wants one. */
export default async function createRunFolder(): Promise<void> {
  await removeLeftovers();
  process.env.AFTERCARE_RUN_FOLDER = mkdtempSync(join(tmpdir(), `aftercare-run-${process.pid}-`));
}

/** A run that was killed leaves its server behind, and a schema that was worked on its archives. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const place = join(tmpdir(), name);
    const [, owner] = RUN_FOLDER.exec(name) ?? [];
    if (owner !== undefined && !isAlive(Number(owner))) await stopCluster(place);
    if (ARCHIVE.test(name) && isOld(place)) rmSync(place, { force: true });
  }
}

/** Every process that starts from one marks it as used. */
function isOld(file: string): boolean {
  const used = statSync(file, { throwIfNoEntry: false });
  return used !== undefined && used.mtimeMs < Date.now() - ARCHIVE_MS_MAX;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
