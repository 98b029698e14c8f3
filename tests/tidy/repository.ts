import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Paths of all files but those that .gitignore names, relative to the repository. */
export const repositoryFiles: readonly string[] = filesBelow('', ignoredFolders());

export const sourceFiles: readonly string[] = repositoryFiles.filter((path) => /\.tsx?$/.test(path));

export function textOf(path: string): string {
  return readFileSync(root + path, 'utf8');
}

function filesBelow(folder: string, ignored: ReadonlySet<string>): readonly string[] {
  const entries = readdirSync(root + folder, { withFileTypes: true }).filter(({ name }) => !ignored.has(name));
  return entries.flatMap((entry) =>
    entry.isDirectory() ? filesBelow(`${folder}${entry.name}/`, ignored) : [folder + entry.name],
  );
}

/** Lines like `dist/` in .gitignore: folders of that name, wherever they are. */
function ignoredFolders(): ReadonlySet<string> {
  const lines = textOf('.gitignore').split('\n');
  return new Set(['.git', ...lines.filter((line) => line.endsWith('/')).map((line) => line.slice(0, -1))]);
}
