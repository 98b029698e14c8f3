import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './oneAtATime.mjs';
import { root } from './root.mjs';
import { runNpm } from './runCommand.mjs';

/** Installs what package-lock.json names when something of it is missing or is another version. */
export async function installIfNeeded() {
  if (isInstalled()) return null;
  return oneAtATime(async () => {
    if (isInstalled()) return null;
    console.error('Installing what package-lock.json names (npm ci) …');
    // Building needs the development dependencies, whatever NODE_ENV says.
    const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
    return code === 0 ? null : `npm ci ended with code ${code}; see its message above.`;
  });
}

/**
 * Asks the list that npm itself keeps of what it installed, written last: an install that was broken off, done by
 * hand, or done before an update of the lockfile is seen for what it is.
 */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const wanted = packagesOf('package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || optional || link) return true; // optional ones depend on the platform
    return installed[path]?.version === version;
  });
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(join(root, lockfile), 'utf8')).packages;
  } catch {
    return {};
  }
}
