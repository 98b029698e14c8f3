import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A PostgreSQL server for one run only, started from installed programs in a folder of its own. */
const START_MS_MAX = 60_000;
const USER = 'aftercare';

/** Where the server programs are, newest first; empty when none are installed. */
export function serverPrograms(): string {
  const installed = '/usr/lib/postgresql';
  const versions = existsSync(installed) ? readdirSync(installed).map(Number) : [];
  const folders = versions.sort((one, other) => other - one).map((version) => join(installed, String(version), 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? '';
}

/** Tests need no power supply; figures are those of a server that forces every commit to disk, as PostgreSQL does unless told otherwise. */
export type Durability = 'notAgainstPowerLoss' | 'asInstalled';

const hasty: { readonly [Kind in Durability]: readonly string[] } = {
  notAgainstPowerLoss: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  asInstalled: [],
};

/** Starts the server in the folder unless another worker has or does; answers with the address to connect to. */
export async function ensureCluster(folder: string, durability: Durability): Promise<string> {
  const address = `postgres://${USER}@/postgres?host=${encodeURIComponent(folder)}`;
  const ready = join(folder, 'ready');
  const first = await mkdir(join(folder, 'starting')).then(
    () => true,
    () => false,
  );
  if (first) {
    await startCluster(folder, durability);
    await writeFile(ready, '');
  }
  const deadline = Date.now() + START_MS_MAX;
  while (!existsSync(ready)) {
    if (Date.now() > deadline) throw new Error(`Expected a test server in ${folder} within ${START_MS_MAX} ms`);
    await pause(50);
  }
  return address;
}

async function startCluster(folder: string, durability: Durability): Promise<void> {
  const data = join(folder, 'data');
  const identity = serverIdentity();
  if (identity !== null) await chown(folder, identity.uid, identity.gid);
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'], identity);
  const settings = [
    `unix_socket_directories=${folder}`,
    'listen_addresses=',
    ...hasty[durability],
    'max_connections=200',
    'shared_buffers=128MB',
    'autovacuum_naptime=10min',
    'log_min_messages=fatal',
  ];
  const server = spawn(join(serverPrograms(), 'postgres'), ['-D', data, ...settings.flatMap((each) => ['-c', each])], {
    ...identity,
    detached: true,
    stdio: 'ignore',
  });
  server.unref();
  await writeFile(join(folder, 'pid'), String(server.pid));

  const deadline = Date.now() + START_MS_MAX;
  const createUser = [
    '-h',
    folder,
    '-U',
    'postgres',
    '-c',
    `create role ${USER} login createdb createrole`,
    'postgres',
  ];
  while (spawnSync(join(serverPrograms(), 'psql'), createUser, { ...identity }).status !== 0) {
    const ended = server.exitCode !== null;
    if (ended || Date.now() > deadline)
      throw new Error(`Expected the test server in ${folder} to answer, it ${ended ? 'ended' : 'did not'}`);
    await pause(50);
  }
}

/** Fast shutdown (SIGINT in PostgreSQL's own terms), then the files go. */
export async function stopCluster(folder: string): Promise<void> {
  const pid = join(folder, 'data', 'postmaster.pid');
  if (existsSync(pid)) {
    run('pg_ctl', ['-D', join(folder, 'data'), '-m', 'immediate', '-w', 'stop'], serverIdentity());
  }
  await rm(folder, { recursive: true, force: true });
}

function run(program: string, programArguments: readonly string[], identity: Identity | null): void {
  const { status, stderr } = spawnSync(join(serverPrograms(), program), programArguments, {
    ...identity,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Expected ${program} to succeed, found status ${status}: ${stderr}`);
}

interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** The server refuses to run as root. */
function serverIdentity(): Identity | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((which) => Number(spawnSync('id', [which, name], { encoding: 'utf8' }).stdout));
    if (uid && gid) return { uid, gid };
  }
  throw new Error('Expected a user "postgres" or "nobody" to run the test server as, found neither');
}
