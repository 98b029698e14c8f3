import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './oneAtATime.mjs';
import { root } from './root.mjs';
import { runNode } from './runCommand.mjs';

/** What is built, from what, by which command. The stamp in the output lists the sources as they were. */
const builds = [
  {
    name: 'engine',
    output: 'dist',
    sources: [
      ...['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'],
      ...['engine', 'plugins', 'tests/bench', 'tests/simulation', 'tests/support'],
    ],
    isSource: (path) => /\.(ts|json)$/.test(path) && !path.endsWith('.test.ts'),
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  },
  {
    name: 'web app',
    output: 'designer/dist',
    sources: [
      ...['package-lock.json', 'tsconfig.json', 'designer'],
      ...['engine/contract', 'engine/core', 'engine/bpmn', 'engine/feel', 'engine/simulation'],
    ],
    isSource: (path) => !path.startsWith('designer/dist/'),
    command: ['node_modules/vite/bin/vite.js', 'build', 'designer', '--logLevel', 'warn'],
  },
];

/** Builds what changed since the last time; when nothing did, looking takes a few milliseconds. */
export const buildIfNeeded = () => buildThose(builds);

/** The web app alone: tests run the engine from its sources. */
export const buildWebAppIfNeeded = () => buildThose(builds.filter(({ output }) => output === 'designer/dist'));

async function buildThose(wanted) {
  if (wanted.every(isCurrent)) return null;
  return oneAtATime(async () => {
    const results = await Promise.all(wanted.filter((each) => !isCurrent(each)).map(run));
    return results.find((failure) => failure !== null) ?? null;
  });
}

const isCurrent = (build) => JSON.stringify(stampOf(build)) === JSON.stringify(sourcesOf(build));

async function run(build) {
  console.error(`Building ${build.name} …`);
  const sources = sourcesOf(build); // as they are now: what changes during the build is built the next time
  const isSomethingGone = Object.keys(stampOf(build)).some((path) => !(path in sources));
  if (isSomethingGone) rmSync(join(root, build.output), { recursive: true, force: true });

  const code = await runNode(build.command);
  if (code !== 0) return `Building ${build.name} ended with code ${code}; see its message above.`;

  mkdirSync(join(root, build.output), { recursive: true });
  writeFileSync(stampPath(build), JSON.stringify(sources));
  return null;
}

const stampPath = (build) => join(root, build.output, '.sources.json');

function stampOf(build) {
  try {
    return JSON.parse(readFileSync(stampPath(build), 'utf8'));
  } catch {
    return {};
  }
}

function sourcesOf(build) {
  const paths = build.sources.flatMap(filesBelow).filter(build.isSource).sort();
  return Object.fromEntries(paths.map((path) => [path, changeOf(path)]));
}

function changeOf(path) {
  const { mtimeMs, size } = statSync(join(root, path));
  return `${mtimeMs} ${size}`;
}

function filesBelow(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
}
