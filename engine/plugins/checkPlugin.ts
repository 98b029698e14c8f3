import { fail, ok, type Result } from '../core/result.ts';
import { asRecord } from './asRecord.ts';
import { messageOf } from './messageOf.ts';
import type { PluginShape } from './pluginShape.ts';
import { schemaReader } from './schemaReader.ts';
import { ATTEMPT_MS_CEILING } from './limits.ts';

const PLUGIN_NAME = /^[a-z][a-z0-9]{0,39}$/;
const JOB_TYPE = /^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)+$/;
const MIGRATION_NAME = /^\d{4}_[a-zA-Z0-9]+$/;

/** Whether what a plugin file exports is a plugin; every problem is told, not only the first. */
export function checkPlugin(exported: unknown, place: string): Result<PluginShape, readonly string[]> {
  const plugin = asRecord(exported);
  if (plugin === null) return fail([`Expected ${place} to export a plugin by default, found ${typeof exported}`]);
  const name = plugin['name'];
  if (typeof name !== 'string' || !PLUGIN_NAME.test(name)) {
    return fail([`Expected the plugin in ${place} to have a name like ${PLUGIN_NAME.source}, found ${String(name)}`]);
  }
  const problems = [
    ...settingsProblems(plugin['settings'], `settings of plugin ${name}`),
    ...tablesProblems(plugin['tables'], `tables of plugin ${name}`),
    ...jobsProblems(plugin, `plugin ${name}`),
  ];
  return problems.length > 0 ? fail(problems) : ok(exported as PluginShape);
}

function settingsProblems(settings: unknown, where: string): readonly string[] {
  return settings === undefined ? [] : schemaProblems(settings, where);
}

function jobsProblems(plugin: Readonly<Record<string, unknown>>, where: string): readonly string[] {
  const jobs = Object.entries(asRecord(plugin['jobs']) ?? {});
  if (jobs.length === 0) return [`Expected ${where} to have jobs by their type, found none`];
  return jobs.flatMap(([type, job]) => jobProblems(type, job, plugin['settings'], where));
}

function jobProblems(type: string, exported: unknown, settings: unknown, where: string): readonly string[] {
  if (!JOB_TYPE.test(type)) return [`Expected job types of ${where} to be like mail.send, found "${type}"`];
  const job = asRecord(exported);
  if (job === null) return [`Expected job ${type} of ${where} to be an object, found ${typeof exported}`];
  return [
    ...schemaProblems(job['input'], `input of job ${type}`),
    ...schemaProblems(job['output'], `output of job ${type}`),
    ...titleProblems(job['title'], `title of job ${type}`),
    ...attemptProblems(job['attemptMsMax'], `attemptMsMax of job ${type}`),
    ...(typeof job['run'] === 'function' ? [] : [`Expected run of job ${type} to be a function`]),
    ...(job['settings'] === undefined || job['settings'] === settings
      ? []
      : [`Expected settings of job ${type} to be those of ${where}, found other ones`]),
  ];
}

function schemaProblems(exported: unknown, where: string): readonly string[] {
  const schema = asRecord(exported);
  if (schema?.['type'] !== 'object' || asRecord(schema['properties']) === null) {
    return [`Expected ${where} to be a schema of an object with properties`];
  }
  try {
    schemaReader(where, exported as PluginShape['jobs'][string]['input']);
    return [];
  } catch (error) {
    return [`Expected ${where} to be a schema that compiles; ${messageOf(error)}`];
  }
}

function titleProblems(exported: unknown, where: string): readonly string[] {
  const title = asRecord(exported);
  return ['zh-CN', 'en']
    .filter((language) => typeof title?.[language] !== 'string' || title[language] === '')
    .map((language) => `Expected ${where} to have a text for ${language}, found none`);
}

function attemptProblems(found: unknown, where: string): readonly string[] {
  if (found === undefined) return [];
  const fits = typeof found === 'number' && Number.isInteger(found) && found > 0 && found <= ATTEMPT_MS_CEILING;
  return fits ? [] : [`Expected ${where} to be 1 to ${ATTEMPT_MS_CEILING} ms, found ${JSON.stringify(found)}`];
}

function tablesProblems(tables: unknown, where: string): readonly string[] {
  if (tables === undefined) return [];
  if (!Array.isArray(tables) || tables.length === 0) return [`Expected ${where} to be a list of migrations`];
  return tables.flatMap((migration: unknown, index) => migrationProblems(migration, nameAt(tables, index - 1), where));
}

function migrationProblems(exported: unknown, before: string, where: string): readonly string[] {
  const migration = asRecord(exported);
  const name = migration?.['name'];
  if (typeof name !== 'string' || !MIGRATION_NAME.test(name) || name <= before) {
    return [`Expected ${where} to be named like 0001_stock in rising order, found ${String(name)} after "${before}"`];
  }
  const statements: unknown = migration?.['statements'];
  const fits = Array.isArray(statements) && statements.every((statement) => typeof statement === 'string');
  return fits ? [] : [`Expected migration ${name} of ${where} to have a list of SQL statements`];
}

function nameAt(tables: readonly unknown[], index: number): string {
  const name = asRecord(tables[index])?.['name'];
  return typeof name === 'string' ? name : '';
}
