import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where one process of a test run finds what another has translated; none outside of a run. */
const kept = process.env.AFTERCARE_RUN_FOLDER && join(process.env.AFTERCARE_RUN_FOLDER, 'translated');

/** Lets a process of its own run our TypeScript, as jest's transformer lets the tests. */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const source = await readFile(fileURLToPath(url), 'utf8');
  return {
    format: 'module',
    shortCircuit: true,
    source: kept ? await translatedOnce(source) : await translated(source),
  };
}

async function translatedOnce(source) {
  const place = join(kept, createHash('sha256').update(source).digest('hex'));
  const before = await readFile(place, 'utf8').catch(() => null);
  if (before !== null) return before;
  const code = await translated(source);
  await mkdir(kept, { recursive: true });
  const unfinished = `${place}.${process.pid}`;
  await writeFile(unfinished, code);
  await rename(unfinished, place); // a process may be killed at any moment: what has the name is whole
  return code;
}

async function translated(source) {
  const { transform } = await import('@swc/core');
  const { code } = await transform(source, {
    jsc: { target: 'es2023', parser: { syntax: 'typescript' }, transform: { verbatimModuleSyntax: true } },
  });
  return code;
}
