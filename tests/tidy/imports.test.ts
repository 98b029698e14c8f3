import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { sourceFiles, textOf } from './repository.ts';
import { importsOf } from './syntax.ts';

/**
 * Who may import whom, besides itself; ARCHITECTURE.md says why. `engine` is main.ts and what stands beside it.
 * What is not a region here (tests, tools) may import anything.
 */
const mayImport: Readonly<Record<string, readonly string[] | 'all'>> = {
  engine: 'all',
  'engine/core': [],
  'engine/bpmn': ['engine/core'],
  'engine/feel': ['engine/core'],
  'engine/decisions': ['engine/core', 'engine/feel'],
  'engine/simulation': ['engine/core'],
  'engine/testing': [...['engine/core', 'engine/bpmn', 'engine/feel', 'engine/decisions', 'engine/simulation']],
  'engine/contract': ['engine/core'],
  'engine/ports': ['engine/core'],
  'engine/organisation': ['engine/core', 'engine/ports', 'engine/contract'],
  'engine/runtime': [
    ...['engine/core', 'engine/bpmn', 'engine/feel', 'engine/decisions', 'engine/simulation', 'engine/ports'],
    'engine/organisation',
  ],
  'engine/durableTesting': [
    ...['engine/core', 'engine/bpmn', 'engine/feel', 'engine/simulation', 'engine/testing', 'engine/ports'],
    ...['engine/runtime', 'engine/store'],
  ],
  'engine/store': ['engine/core', 'engine/ports'],
  'engine/http': ['engine/core', 'engine/ports', 'engine/runtime', 'engine/contract', 'engine/organisation'],
  'engine/plugins': ['engine/core', 'engine/ports', 'engine/runtime', 'engine/contract', 'plugins/contract'],
  'engine/cli': [
    ...['engine/core', 'engine/bpmn', 'engine/feel', 'engine/decisions', 'engine/simulation', 'engine/contract'],
    ...['engine/ports', 'engine/runtime', 'engine/organisation', 'engine'],
  ],
  'plugins/contract': [],
  'plugins/*': ['plugins/contract'],
  designer: ['engine/contract', 'engine/core', 'engine/bpmn', 'engine/feel', 'engine/simulation'],
};

/** Shared with the designer, so it must run in a browser. */
const browserRegions = [
  'designer',
  'engine/contract',
  'engine/core',
  'engine/bpmn',
  'engine/feel',
  'engine/simulation',
];

const databasePackages = ['knex', 'knex-pglite', 'pg', '@electric-sql/pglite'];

const extensions = /\.(tsx?|mjs|json|css|svg|png)$/;

describe('imports', () => {
  test('keep to the regions', () => {
    expect(sourceFiles.flatMap((path) => complaintsAbout(path, textOf(path)))).toEqual([]);
  });

  test.each([
    ['engine/core/advance.ts', `import ts from 'typescript';`, 'the core imports no package'],
    ['engine/core/advance.ts', `import { createHash } from 'node:crypto';`, 'runs in a browser'],
    ['engine/core/advance.ts', `import { clock } from '../ports/clock.ts';`, 'engine/core may not import engine/ports'],
    ['engine/core/advance.ts', `type X = import('../ports/clock.ts').X;`, 'engine/core may not import engine/ports'],
    ['engine/runtime/pump.ts', `export * from '../store/pump.ts';`, 'engine/runtime may not import engine/store'],
    ['engine/runtime/pump.ts', `await import('../store/pump.ts');`, 'engine/runtime may not import engine/store'],
    ['engine/runtime/pump.ts', `import { compose } from '../main.ts';`, 'engine/runtime may not import engine'],
    ['engine/runtime/pump.ts', `import type { Client } from 'pg';`, 'only engine/store'],
    ['engine/http/app.ts', `import '@electric-sql/pglite/live';`, 'only engine/store'],
    ['engine/bpmn/read.ts', `import { readFile } from 'fs/promises';`, 'runs in a browser'],
    ['plugins/mail/plugin.ts', `import { send } from '../sms/send.ts';`, 'plugins/mail may not import plugins/sms'],
    ['plugins/mail/plugin.ts', `import { ok } from '../../engine/core/result.ts';`, 'may not import engine/core'],
    ['plugins/contract/job.ts', `import { send } from '../mail/send.ts';`, 'may not import plugins/mail'],
    ['designer/app.tsx', `import { execute } from '../engine/runtime/execute.ts';`, 'designer may not import'],
    ['engine/feel/evaluate.ts', `import { parse } from './parse.js';`, 'the name of the file as it is'],
    ['engine/feel/evaluate.ts', `import { parse } from './parse';`, 'the name of the file as it is'],
  ])('a guard that sleeps would let %s say %s', (path, text, complaint) => {
    expect(complaintsAbout(path, text)).toEqual([expect.stringContaining(complaint)]);
  });

  test('leave what is allowed alone', () => {
    const good = `import { Router } from 'express'; import { execute } from '../../runtime/execute.ts';`;
    expect(complaintsAbout('engine/http/routes/instances.ts', good)).toEqual([]);
    expect(complaintsAbout('engine/store/pool.ts', `import knex from 'knex'; import fs from 'node:fs';`)).toEqual([]);
    expect(complaintsAbout('plugins/mail/plugin.ts', `import { a } from '../contract/job.ts';`)).toEqual([]);
    expect(complaintsAbout('plugins/mail/plugin.ts', `import nodemailer from 'nodemailer';`)).toEqual([]);
  });
});

function complaintsAbout(path: string, text: string): readonly string[] {
  return importsOf(text).flatMap((name) => {
    const complaint = name.startsWith('.') ? complaintAboutFile(path, name) : complaintAboutPackage(path, name);
    return complaint === null ? [] : [`${path} imports '${name}': ${complaint}`];
  });
}

function complaintAboutFile(path: string, name: string): string | null {
  if (!extensions.test(name)) return 'a relative import gives the name of the file as it is, with .ts';

  const from = regionOf(path);
  const to = regionOf(posix.join(posix.dirname(path), name));
  const allowed = mayImport[from.startsWith('plugins/') && from !== 'plugins/contract' ? 'plugins/*' : from] ?? 'all';
  return allowed === 'all' || from === to || allowed.includes(to) ? null : `${from} may not import ${to}`;
}

function complaintAboutPackage(path: string, name: string): string | null {
  const region = regionOf(path);
  if (browserRegions.includes(region) && isBuiltin(name)) return `${region} runs in a browser, too`;
  if (region === 'engine/core') return 'the core imports no package';

  const isDatabase = databasePackages.some((each) => name === each || name.startsWith(`${each}/`));
  const isProduct = region in mayImport || region.startsWith('plugins/');
  if (isDatabase && isProduct && region !== 'engine/store') return 'only engine/store knows the database';
  return null;
}

function regionOf(path: string): string {
  const [top = '', folder = '', inFolder] = path.split('/');
  const hasRegions = top === 'engine' || top === 'plugins';
  return hasRegions && inFolder !== undefined ? `${top}/${folder}` : top;
}
