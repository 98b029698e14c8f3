import type { Directory as PluginDirectory } from '../../plugins/contract/directory.ts';
import type { JobCall } from '../../plugins/contract/job.ts';
import { PermanentFailure } from '../../plugins/contract/permanentFailure.ts';
import type { Tables } from '../../plugins/contract/tables.ts';
import type { Directory } from '../ports/directory.ts';
import type { JobRequest } from '../ports/jobHandlers.ts';
import type { PluginDatabase } from '../ports/pluginDatabase.ts';
import type { ConfiguredPlugin } from './configuredPlugin.ts';
import { createPluginLog, type WritePluginLog } from './pluginLog.ts';
import { settleBefore } from './settleBefore.ts';

/** What the node lends to its plugins. */
export interface PluginSurroundings {
  readonly database: PluginDatabase;
  /** Absent where there is no organisation to ask. */
  readonly directory?: Directory;
  readonly log: WritePluginLog;
  readonly now: () => number;
}

/** All that one attempt of a job may touch. */
export function jobCallFor(
  { shape, settings, redact }: ConfiguredPlugin,
  request: JobRequest,
  input: unknown,
  signal: AbortSignal,
  { database, directory, log, now }: PluginSurroundings,
): JobCall<unknown, unknown> {
  const { id: jobId, type: jobType, tenant, instance, process, element, businessKey, attempt, headers } = request;
  return {
    ...{ jobId, jobType, tenant, instance, process, element, businessKey, attempt },
    headers: { ...headers },
    input,
    settings,
    now: now(),
    signal,
    tables: shape.tables === undefined ? noTables(shape.name) : tablesOf(shape.name, tenant, signal, database),
    directory: directory === undefined ? noDirectory : directoryOf(tenant, directory),
    log: createPluginLog(shape.name, { tenant, jobId, jobType, instance }, redact, log),
  };
}

/** An attempt that was given up commits nothing any more: another one may have begun. */
function tablesOf(plugin: string, tenant: string, signal: AbortSignal, database: PluginDatabase): Tables {
  return {
    transaction: (work) =>
      settleBefore(signal, () =>
        database.transaction(plugin, tenant, (query) => settleBefore(signal, () => work(query))),
      ),
  };
}

const noTables = (plugin: string): Tables => ({
  transaction: () => Promise.reject(new PermanentFailure(`Expected plugin ${plugin} to declare tables, found none`)),
});

const directoryOf = (tenant: string, directory: Directory): PluginDirectory => ({
  outletsServing: (region) => directory.outletsServing(tenant, region),
  leastLoadedTechnician: (unit, exclude) => directory.leastLoadedTechnician(tenant, unit, exclude),
  unitAbove: (unit, role) => directory.unitAbove(tenant, unit, role),
});

const unavailable = (): Promise<never> =>
  Promise.reject(new PermanentFailure('Expected this node to know the organisation, found no directory'));

const noDirectory: PluginDirectory = {
  outletsServing: unavailable,
  leastLoadedTechnician: unavailable,
  unitAbove: unavailable,
};
