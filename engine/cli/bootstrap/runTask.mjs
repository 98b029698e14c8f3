import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installIfNeeded } from './installIfNeeded.mjs';
import { buildIfNeeded, buildWebAppIfNeeded } from './buildIfNeeded.mjs';
import { hearSignalsOnce } from './hearSignalsOnce.mjs';
import { stopWithNpm } from './stopWithNpm.mjs';
import { root } from './root.mjs';
import { runNode } from './runCommand.mjs';
import { runJest, runLintTypecheckAndJest } from './runTests.mjs';

const tasks = {
  start: builtEntry('engine/main.js'),
  cli: builtEntry('engine/cli/aftercare.js'),
  feed: builtEntry('engine/cli/feed.js'),
  bench: builtEntry('tests/bench/main.js'),
  sizes: builtEntry('tests/bench/sizes.js'),
  simulate: builtEntry('tests/simulation/main.js'),
  build: () => buildIfNeeded(),
  dev: serveWebAppWhileItChanges,
  'api-types': () => runJest(['tests/designer/apiTypes.test.ts'], { AFTERCARE_WRITE_API_TYPES: '1' }),
  'coverage-page': () => runJest(['tests/conformance'], { AFTERCARE_WRITE_COVERAGE: '1' }),
  test: async (args) =>
    (await buildWebAppIfNeeded()) ?? (args.length === 0 ? runLintTypecheckAndJest() : runJest(args)),
  jest: (args) => runJest(args),
};

export async function runTask(name, args) {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (task === undefined) {
    console.error(`Expected one of ${Object.keys(tasks).join(', ')}; found ${name ?? 'nothing'}.`);
    process.exitCode = 2;
    return;
  }
  const failure = (await installIfNeeded()) ?? (await task(args)) ?? null;
  if (failure === null) return;
  console.error(failure);
  process.exitCode = 1;
}

async function serveWebAppWhileItChanges(args) {
  stopWithNpm();
  await runNode(['node_modules/vite/bin/vite.js', 'designer', ...args], { stdio: 'inherit' });
}

/** Runs what was built in this process, so that signals, exit codes and standard input are its own. */
function builtEntry(path) {
  return async (args) => {
    const failure = await buildIfNeeded();
    if (failure !== null) return failure;

    const entry = join(root, 'dist', path);
    if (!existsSync(entry)) return `Expected ${path.replace(/\.js$/, '.ts')} to exist; this version does not have it.`;

    hearSignalsOnce();
    stopWithNpm();
    process.setSourceMapsEnabled(true);
    process.argv = [process.execPath, entry, ...args];
    await import(pathToFileURL(entry).href);
    return null;
  };
}
