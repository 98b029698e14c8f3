import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A built plugin first: where both stand, the TypeScript is its source. */
const FILES = ['plugin.js', 'plugin.ts'];

/** The plugin file of a folder; null when the folder is no plugin. */
export async function pluginFileIn(folder: string): Promise<string | null> {
  for (const name of FILES) {
    const file = join(folder, name);
    const exists = await access(file).then(
      () => true,
      () => false,
    );
    if (exists) return file;
  }
  return null;
}

/** Those folders inside this one that hold a plugin, sorted. */
export async function pluginFoldersIn(parent: string): Promise<readonly string[]> {
  const entries = await readdir(parent, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(parent, name));
  const files = await Promise.all(folders.map(pluginFileIn));
  return folders.filter((_, index) => files[index] !== null).sort();
}
