import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const fileOf = (name: string): string => fileURLToPath(new URL(`./support/${name}`, import.meta.url));

/** A process of its own: what is tried would end the one that runs the tests. */
const runNode = (...parameters: readonly string[]) => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', fileOf('registerTypescript.mjs'), fileOf('nodeWithStrays.ts'), ...parameters],
    { encoding: 'utf8' },
  );
  return { status, lines: stdout.trim().split('\n').sort() };
};

describe('what a plugin leaves behind', () => {
  test('is a line in the log, and the node lives', () => {
    expect(runNode()).toEqual({
      status: 0,
      lines: [
        'alive',
        'completed completed',
        'strays: Left behind by a job: forgotten',
        'strays: Left behind by a job: thrown in a timer',
      ],
    });
  });

  test('does not hide trouble of our own', () => {
    const { status, lines } = runNode('own');
    expect(status).toBe(3);
    expect(lines).toContain('fatal: Error: ours');
    expect(lines).not.toContain('alive');
  });
});
