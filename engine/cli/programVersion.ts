import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** As package.json says, which stands one folder higher for what is built. */
export async function programVersion(): Promise<string> {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const found = await readFile(join(folder, 'package.json'), 'utf8').catch(() => null);
    if (found !== null) return String((JSON.parse(found) as { readonly version?: unknown }).version);
  }
  return 'unknown';
}
