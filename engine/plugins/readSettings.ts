import type { TObject } from '@sinclair/typebox';
import { fail, ok, type Result } from '../core/result.ts';
import { asRecord } from './asRecord.ts';
import { createRedactor } from './redactor.ts';
import { schemaReader } from './schemaReader.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface PluginSettings {
  readonly values: Readonly<Record<string, unknown>>;
  readonly secrets: readonly string[];
}

/**
 * Settings of one plugin: the environment first (`AFTERCARE_MAIL_SMTP_URL` is `smtpUrl` of `mail`; whatever is no text
 * is written there as JSON), then the configuration. Secrets come from the environment only, so that no file that people
 * share holds one.
 */
export function readSettings(
  plugin: string,
  schema: TObject,
  configured: unknown,
  environment: Environment,
): Result<PluginSettings, readonly string[]> {
  const given = asRecord(configured ?? {});
  if (given === null)
    return fail([`Expected settings of plugin ${plugin} to be an object, found ${typeof configured}`]);

  const problems = Object.keys(given)
    .filter((name) => !Object.hasOwn(schema.properties, name))
    .map((name) => `Expected a setting that plugin ${plugin} knows, found "${name}"`);
  const candidates: Record<string, unknown> = {};
  const secrets: string[] = [];

  for (const [name, property] of Object.entries(schema.properties)) {
    const variable = variableOf(plugin, name);
    const text = environment[variable] ?? '';
    if (text !== '') {
      const read = property.type === 'string' ? ok(text) : readJson(text, variable);
      if (read.ok) candidates[name] = read.value;
      else problems.push(read.failure);
      if (property['secret'] === true) secrets.push(text, ...textsIn(candidates[name]));
    } else if (Object.hasOwn(given, name)) {
      if (property['secret'] === true) {
        problems.push(`Expected secret "${name}" of plugin ${plugin} in ${variable}, found it in the configuration`);
      }
      candidates[name] = given[name];
    }
  }
  if (problems.length > 0) return fail(problems);
  const read = schemaReader(`setting of plugin ${plugin}`, schema)(candidates);
  return read.ok ? ok({ values: read.value, secrets }) : fail(read.failure.map(createRedactor(secrets)));
}

/** `smtpUrl` of `mail` is `AFTERCARE_MAIL_SMTP_URL`. */
const variableOf = (plugin: string, setting: string): string =>
  `AFTERCARE_${plugin}_${setting.replace(/[A-Z]/g, (letter) => `_${letter}`)}`.toUpperCase();

/** Every text inside a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function readJson(text: string, variable: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return fail(`Expected ${variable} to be written as JSON, found something else`);
  }
}
