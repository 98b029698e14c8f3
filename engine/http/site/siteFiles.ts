import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const gzipped = promisify(gzip);

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const compressible: ReadonlySet<string> = new Set(['.css', '.html', '.js', '.json', '.svg']);

/** A file of the web app. */
export interface SiteFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** Made when first asked for, and kept; null for what is compressed by its nature. */
  readonly gzipped: (() => Promise<Buffer>) | null;
}

/**
 * The files of a folder by their address, read now: whoever builds a newer version into the folder does not mix it into what a running
 * node serves.
 */
export function readSiteFiles(folder: string): ReadonlyMap<string, SiteFile> {
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.flatMap((path) => {
      const type = mediaTypes[extname(path)];
      const address = `/${relative(folder, path).split(sep).join('/')}`;
      return type === undefined || address.startsWith('/.') ? [] : [[address, fileAt(path, type)] as const];
    }),
  );
}

function fileAt(path: string, type: string): SiteFile {
  const bytes = readFileSync(path);
  let made: Promise<Buffer> | null = null;
  return {
    type,
    bytes,
    gzipped: compressible.has(extname(path)) ? () => (made ??= gzipped(bytes, { level: 9 })) : null,
  };
}
