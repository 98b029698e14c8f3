import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Resource } from '../../ports/definitionStore.ts';
import { readDefinitionFolder } from '../../readDefinitionFolders.ts';
import { CommandFailed, misused } from '../commandFailed.ts';
import { exitCode } from '../exitCode.ts';
import { text } from '../language.ts';
import { readingFailed } from '../readingFailed.ts';

/** Files that are deployed together. */
export interface Bundle {
  readonly name: string;
  readonly resources: readonly Resource[];
  /** Where a file of the bundle lies, as whoever asked would find it. */
  readonly placeOf: (path: string) => string;
}

/** A folder, or files of one. Answers with what of it is deployed. */
export async function readBundleOf(words: readonly string[]): Promise<Bundle> {
  const kinds = await Promise.all(words.map(kindOf));
  const [first = '', ...others] = words;
  if (kinds.every((kind) => kind === 'file')) return bundleOfFiles(words);
  if (others.length === 0) return bundleOfFolder(first);
  throw misused('Expected one folder, or files; found both or several', '请给出一个文件夹，或若干文件，不能混用');
}

async function kindOf(path: string): Promise<'folder' | 'file'> {
  const found = await stat(path).catch((error: unknown) => {
    throw readingFailed(path, error);
  });
  return found.isDirectory() ? 'folder' : 'file';
}

async function bundleOfFolder(folder: string): Promise<Bundle> {
  const name = basename(resolve(folder));
  const { resources } = await readDefinitionFolder(name, resolve(folder));
  if (resources.length === 0) {
    throw new CommandFailed(
      text(
        `Expected *.bpmn, *.dmn or forms/*.json in ${folder}, found none`,
        `${folder} 中没有 *.bpmn、*.dmn 或 forms/*.json 文件`,
      ),
      exitCode.misused,
    );
  }
  return { name, resources, placeOf: (path) => `${folder.replace(/\/+$/, '')}/${path}` };
}

/** A form says by its folder that it is one. */
async function bundleOfFiles(files: readonly string[]): Promise<Bundle> {
  const places = new Map(files.map((file) => [pathInBundle(file), file]));
  if (places.size < files.length) {
    throw misused('Expected files of different names, found two alike', '文件名不能重复');
  }
  const resources = await Promise.all(
    [...places].map(async ([path, place]) => ({ path, content: await contentOf(place) })),
  );
  const name = basename(files[0] ?? '').replace(/\.[^.]*$/, '');
  return { name, resources, placeOf: (path) => places.get(path) ?? path };
}

const pathInBundle = (file: string): string =>
  basename(dirname(resolve(file))) === 'forms' ? `forms/${basename(file)}` : basename(file);

const contentOf = (file: string): Promise<Uint8Array> =>
  readFile(file).catch((error: unknown) => {
    throw readingFailed(file, error);
  });
