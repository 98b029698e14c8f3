import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What Vite says of a chunk. */
interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly name?: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly isEntry?: true;
}

interface RouteSize {
  readonly route: string;
  readonly gzipBytes: number;
  /** Names of the chunks. */
  readonly modules: readonly string[];
}

/** What each page makes a browser load: the shell, the page, and all that it loads later by itself. */
export function bundleSizes(folder: string): readonly RouteSize[] {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Readonly<
    Record<string, Chunk>
  >;
  const chunkOf = (key: string): Chunk => manifest[key] ?? { file: '' };
  const entry = Object.keys(manifest).find((key) => chunkOf(key).isEntry) ?? '';
  const shell = reached([entry], chunkOf, false);
  return (chunkOf(entry).dynamicImports ?? []).map((page) => {
    const keys = new Set([...shell, ...reached([page], chunkOf, true)]);
    const files = new Set([...keys].map(chunkOf).flatMap(({ file, css = [] }) => [file, ...css]));
    return {
      route: page,
      gzipBytes: [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0),
      modules: [...keys].map((key) => chunkOf(key).src ?? chunkOf(key).name ?? key),
    };
  });
}

function reached(from: readonly string[], chunkOf: (key: string) => Chunk, later: boolean): ReadonlySet<string> {
  const seen = new Set(from);
  for (const key of seen) {
    const { imports = [], dynamicImports = [] } = chunkOf(key);
    for (const next of [...imports, ...(later ? dynamicImports : [])]) {
      if (chunkOf(next).isEntry !== true) seen.add(next); // the loop visits what it adds
    }
  }
  return seen;
}
