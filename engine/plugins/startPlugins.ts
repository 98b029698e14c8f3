import type { JobHandlers } from '../ports/jobHandlers.ts';
import { type JobCatalog, jobCatalogOf } from './jobCatalog.ts';
import { type ConfiguredPlugin, configurePlugin } from './configuredPlugin.ts';
import type { PluginSurroundings } from './jobCall.ts';
import { createJobRunner, type RunJob } from './jobRunner.ts';
import { PLUGIN_LIMITS, type PluginLimits } from './limits.ts';
import { loadPlugin } from './loadPlugin.ts';
import { failedForGood } from './outcomes.ts';
import type { PluginShape } from './pluginShape.ts';
import { PluginsRefused } from './pluginsRefused.ts';
import type { Environment } from './readSettings.ts';

export interface PluginConfiguration extends PluginSurroundings {
  readonly folders: readonly string[];
  /** By plugin name. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly environment: Environment;
  readonly limits?: Partial<PluginLimits>;
}

export interface PluginHost extends JobHandlers {
  /** What can be drawn: every job with its texts and schemas. */
  readonly catalog: JobCatalog;
}

/** Loads, checks and configures plugins and brings their tables up to date; throws PluginsRefused with all problems. */
export async function startPlugins(configuration: PluginConfiguration): Promise<PluginHost> {
  const { folders, settings, environment, database, limits } = configuration;
  const loaded = await Promise.all(folders.map(loadPlugin));
  const shapes = loaded.flatMap((each) => (each.ok ? [each.value] : []));
  const configured = shapes.map((shape) => configurePlugin(shape, settings[shape.name], environment));
  const plugins = configured.flatMap((each) => (each.ok ? [each.value] : []));

  const problems = [
    ...[...loaded, ...configured].flatMap((each) => (each.ok ? [] : each.failure)),
    ...sharedNames(shapes),
    ...(loaded.every((each) => each.ok) ? strangers(settings, shapes) : []),
  ];
  if (problems.length > 0) throw new PluginsRefused(problems);

  for (const { shape } of plugins) {
    if (shape.tables !== undefined) await database.migrate(shape.name, shape.tables);
  }
  return hostOf(plugins, configuration, { ...PLUGIN_LIMITS, ...limits });
}

function hostOf(
  plugins: readonly ConfiguredPlugin[],
  surroundings: PluginSurroundings,
  limits: PluginLimits,
): PluginHost {
  const runners = new Map<string, RunJob>();
  for (const plugin of plugins) {
    const run = createJobRunner(plugin, surroundings, limits);
    for (const type of Object.keys(plugin.shape.jobs)) runners.set(type, run);
  }
  return {
    types: new Set(runners.keys()),
    catalog: jobCatalogOf(plugins.map(({ shape }) => shape)),
    run: async (job, signal) => {
      const run = runners.get(job.type);
      if (run === undefined) return failedForGood(`Expected a job type that a plugin offers, found ${job.type}`);
      return run(job, signal);
    },
  };
}

function sharedNames(shapes: readonly PluginShape[]): readonly string[] {
  const twice = (names: readonly string[]): readonly string[] => [
    ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
  ];
  return [
    ...twice(shapes.map(({ name }) => name)).map((name) => `Expected one plugin named ${name}, found several`),
    ...twice(shapes.flatMap(({ jobs }) => Object.keys(jobs))).map(
      (type) => `Expected one plugin to offer job ${type}, found several`,
    ),
  ];
}

function strangers(settings: Readonly<Record<string, unknown>>, shapes: readonly PluginShape[]): readonly string[] {
  const names = new Set(shapes.map(({ name }) => name));
  return Object.keys(settings)
    .filter((name) => !names.has(name))
    .map((name) => `Expected settings for plugins that are loaded, found some for "${name}"`);
}
