import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../engine/store/embedded.ts';
import { lockFolder } from '../../engine/store/folderLock.ts';

describe('a data folder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aftercare-folder-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('keeps what was committed when it is opened again', async () => {
    const database = await openEmbedded(folder);
    await database.across((tx) => tx.query(`create table kept (n integer); insert into kept values (42)`));
    await database.close();

    const again = await openEmbedded(folder);
    expect(await again.across((tx) => tx.query('select n from kept'))).toEqual([{ n: 42 }]);
    await again.close();
  });

  test('is refused while this process has it open', async () => {
    const unlock = await lockFolder(folder);
    await expect(openEmbedded(folder)).rejects.toMatchObject({ reason: 'inUse' });
    await unlock();
    const unlockAgain = await lockFolder(folder);
    await unlockAgain();
  });

  test('is refused while another process lives that holds it, and taken over when that one is gone', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const status = await readFile(`/proc/${other.pid}/stat`, 'utf8').catch(() => '');
    const start = status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
    await writeFile(join(folder, 'lock'), `${other.pid} ${start}\n`);

    const refused = lockFolder(folder);
    await expect(refused).rejects.toMatchObject({
      reason: 'inUse',
      message: expect.stringContaining(`process ${other.pid}`),
    });

    const ended = new Promise((done) => other.once('exit', done));
    other.kill('SIGKILL');
    await ended;
    const unlock = await lockFolder(folder);
    await unlock();
  });

  test('is taken over when its owner’s process id belongs to another program now', async () => {
    await writeFile(join(folder, 'lock'), `${process.ppid} 1\n`);
    const unlock = await lockFolder(folder);
    await unlock();
  });

  test('is had by one only of those that find the same old lock', async () => {
    await writeFile(join(folder, 'lock'), `999999999 1\n`);
    const takers = await Promise.allSettled([lockFolder(folder), lockFolder(folder), lockFolder(folder)]);
    expect(takers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
