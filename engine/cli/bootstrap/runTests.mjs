import { hearNpm, runNode } from './runCommand.mjs';

const checks = ['lint', 'typecheck'];

/** Lint and type check side by side, then jest whatever they say, so that one run tells everything. */
export async function runLintTypecheckAndJest() {
  const passed = await Promise.all(checks.map(runCheck));
  const failed = checks.filter((_, index) => !passed[index]);
  await runJest([], { AFTERCARE_FAILED_CHECKS: failed.join(' ') });
  if (failed.length > 0) process.exitCode = 1;
}

/** jest says itself what failed; a failure only sets the exit code. */
export async function runJest(args, env = {}) {
  const code = await runNode(
    [
      '--disable-warning=ExperimentalWarning',
      '--experimental-vm-modules', // jest runs ES modules only with it
      'node_modules/jest/bin/jest.js',
      ...args,
    ],
    { stdio: 'inherit', env },
  );
  if (code !== 0) process.exitCode = 1;
}

/** Prints what a check has to say in one piece, because two of them run at the same time. */
async function runCheck(name) {
  const startedAt = performance.now();
  const { code, text } = await hearNpm(['run', '--silent', name]);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.error(`${text}${name} ${code === 0 ? 'passed' : 'failed'} after ${seconds} s`);
  return code === 0;
}
