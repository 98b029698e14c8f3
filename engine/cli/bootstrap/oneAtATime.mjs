import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './root.mjs';

const lockPath = join(root, '.setup.lock');
const LOOK_AGAIN_MS = 200;
const WAIT_MS_MAX = 300_000;

/** Nodes that are started together in one folder must not install or build over each other. */
export async function oneAtATime(work) {
  await takeLock();
  try {
    return await work();
  } finally {
    rmSync(lockPath, { force: true });
  }
}

async function takeLock() {
  for (let waitedMs = 0; !tryLock(); waitedMs += LOOK_AGAIN_MS) {
    if (waitedMs === 0) console.error('Waiting for another process that is setting up this folder …');
    if (!isHolderAlive() || waitedMs >= WAIT_MS_MAX) rmSync(lockPath, { force: true });
    else await pause(LOOK_AGAIN_MS);
  }
}

function tryLock() {
  try {
    writeFileSync(lockPath, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isHolderAlive() {
  try {
    const pid = Number(readFileSync(lockPath, 'utf8'));
    if (pid === 0) return true; // created this very moment, not yet written
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return error.code !== 'ESRCH'; // EPERM: somebody else's process; ENOENT: just released
  }
}
