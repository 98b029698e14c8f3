import type { JobOutcome, JobRequest } from '../../../engine/ports/jobHandlers.ts';
import type { Directory } from '../../../engine/ports/directory.ts';
import type { Database } from '../../../engine/store/database.ts';
import { createPluginDatabase } from '../../../engine/store/pluginDatabase.ts';
import { pluginFolder, startTestHost, type TestHost } from './testHost.ts';

type Variables = JobRequest['variables'];

/** A host with one plugin on a database, spoken to as one tenant. */
export interface ServiceHost {
  readonly host: TestHost;
  /** Does a job under a new id and gives its answer; an outcome other than completed fails the test. */
  done(type: string, variables?: Variables, request?: Partial<JobRequest>): Promise<Variables>;
  /** Does a job under a new id, whatever comes of it. */
  tried(type: string, variables?: Variables, request?: Partial<JobRequest>): Promise<JobOutcome>;
}

interface Surroundings {
  /** Of the one plugin. */
  readonly settings?: Record<string, unknown>;
  readonly directory?: Directory;
  readonly now?: () => number;
}

let jobs = 0;

/** Ids are new in each run and each suite. */
export const newJobId = (): string => `job-${(jobs += 1)}`;

export async function startService(
  plugin: string,
  database: Database,
  configuration: Surroundings = {},
): Promise<ServiceHost> {
  const { settings, ...rest } = configuration;
  const host = await startTestHost({
    folders: [pluginFolder(plugin)],
    settings: settings === undefined ? {} : { [plugin]: settings },
    database: createPluginDatabase(database),
    ...rest,
  });
  const tried: ServiceHost['tried'] = (type, variables = {}, request = {}) =>
    host.do(type, variables, { id: newJobId(), ...request });
  return {
    host,
    tried,
    done: async (type, variables, request) => {
      const outcome = await tried(type, variables, request);
      if (outcome.type !== 'completed') throw new Error(`Expected ${type} to complete; ${outcome.message}`);
      return outcome.variables;
    },
  };
}
