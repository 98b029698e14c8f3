import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseUnavailable } from './databaseUnavailable.ts';

const SETTLE_MS = 50;

/** Folders this process holds: its own id in a lock file of another run (containers reuse ids) says nothing. */
const held = new Set<string>();

/**
 * Takes a data folder for this process alone; two engines on the same files would destroy them. The lock is a file with
 * the owner's process id and start; a lock whose owner is gone is taken over.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const place = resolve(folder);
  if (held.has(place)) throw inUse(place, 'this process');
  held.add(place);
  try {
    await makeFolder(place);
    await takeLock(join(place, 'lock'), place);
  } catch (error) {
    held.delete(place);
    throw error instanceof DatabaseUnavailable ? error : notWritable(place, error);
  }
  return async () => {
    await rm(join(place, 'lock'), { force: true });
    held.delete(place);
  };
}

/** One level after the other: asked for all at once, Node tries for ever where the system lets nobody make folders. */
async function makeFolder(place: string): Promise<void> {
  const parent = dirname(place);
  if (parent !== place && !existsSync(parent)) await makeFolder(parent);
  if (!existsSync(place)) await mkdir(place);
  else if (!(await stat(place)).isDirectory()) throw new Error('it is a file');
}

async function takeLock(file: string, place: string): Promise<void> {
  const mine = `${process.pid} ${await startOf(process.pid)}\n`;
  if (await createdNew(file, mine)) return;

  const owner = await readFile(file, 'utf8').catch(() => '');
  const [pid = '', start = ''] = owner.trim().split(' ');
  if (owner !== mine && (await isAlive(Number(pid), start))) throw inUse(place, `process ${pid}`);

  const own = `${file}.${process.pid}`;
  await writeFile(own, mine);
  await rename(own, file);
  await pause(SETTLE_MS); // when two take over the same old lock, the last to rename has it
  if ((await readFile(file, 'utf8')) !== mine) throw inUse(place, 'another process that starts now');
}

async function createdNew(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : null;

/** A process id may have been given to another program since; on Linux the start time tells them apart. */
async function isAlive(pid: number, start: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM'; // it lives, and belongs to another user
  }
  return start === (await startOf(pid));
}

/** Clock ticks since the system started, the twenty-second field of the process's status; "-" where there is none. */
async function startOf(pid: number): Promise<string> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const afterName = status.slice(status.lastIndexOf(')') + 2).split(' ');
  return afterName[19] ?? '-';
}

const inUse = (place: string, by: string): DatabaseUnavailable =>
  new DatabaseUnavailable('inUse', `Expected the data folder ${place} to be free, found it used by ${by}`);

const notWritable = (place: string, error: unknown): DatabaseUnavailable =>
  new DatabaseUnavailable(
    'unreachable',
    `Expected DATA_DIR to be a folder that can be written, found ${place}: ${error instanceof Error ? error.message : String(error)}`,
  );
