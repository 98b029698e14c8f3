import { fileURLToPath } from 'node:url';
import type { PluginLogEntry } from '../../../engine/plugins/pluginLog.ts';
import { type PluginConfiguration, type PluginHost, startPlugins } from '../../../engine/plugins/startPlugins.ts';
import type { JobOutcome, JobRequest } from '../../../engine/ports/jobHandlers.ts';
import type { PluginDatabase } from '../../../engine/ports/pluginDatabase.ts';

export interface TestHost extends PluginHost {
  readonly logged: readonly PluginLogEntry[];
  /** Runs one job; what is not said is the same each time, the id too. */
  do(type: string, variables?: JobRequest['variables'], request?: Partial<JobRequest>): Promise<JobOutcome>;
}

export const NOW = Date.parse('2026-03-02T01:00:00Z');

export const sampleFolder = (name: string): string => fileURLToPath(new URL(`../samples/${name}`, import.meta.url));

export const pluginFolder = (name: string): string =>
  fileURLToPath(new URL(`../../../plugins/${name}`, import.meta.url));

/** A host as main.ts starts it, without a database unless one is given. */
export async function startTestHost(configuration: Partial<PluginConfiguration>): Promise<TestHost> {
  const logged: PluginLogEntry[] = [];
  const host = await startPlugins({
    folders: [],
    settings: {},
    environment: {},
    database: noDatabase,
    log: (entry) => logged.push(entry),
    now: () => NOW,
    ...configuration,
  });
  return {
    ...host,
    logged,
    do: (type, variables = {}, request = {}) =>
      host.run({ ...anyRequest, type, variables, ...request }, new AbortController().signal),
  };
}

const anyRequest: JobRequest = {
  id: 'job-1',
  type: '',
  tenant: 'acme',
  instance: '01890000-0000-7000-8000-000000000001',
  process: 'repair',
  element: 'task',
  businessKey: 'R-1',
  attempt: 1,
  headers: {},
  variables: {},
};

const noDatabase: PluginDatabase = {
  migrate: () => Promise.reject(new Error('no database')),
  transaction: () => Promise.reject(new Error('no database')),
};
