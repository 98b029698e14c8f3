import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Resource } from './ports/definitionStore.ts';

export interface DefinitionFolder {
  readonly name: string;
  readonly resources: readonly Resource[];
}

/** What of a folder is deployed: processes, decisions and forms; scenarios and READMEs are for its makers. */
const isDeployed = (path: string): boolean =>
  path.endsWith('.bpmn') || path.endsWith('.dmn') || (path.startsWith('forms/') && path.endsWith('.json'));

/** Each folder inside `parent` is one deployment, named as the folder is. */
export async function readDefinitionFolders(parent: string): Promise<readonly DefinitionFolder[]> {
  const entries = await readdir(parent, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.sort().map((name) => readDefinitionFolder(name, join(parent, name))));
}

export async function readDefinitionFolder(name: string, folder: string): Promise<DefinitionFolder> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) =>
      join(file.parentPath, file.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter(isDeployed)
    .sort();
  const resources = await Promise.all(
    paths.map(async (path) => ({ path, content: await readFile(join(folder, path)) })),
  );
  return { name, resources };
}
