import { fail, ok, type Result } from '../core/result.ts';
import type { PluginShape } from './pluginShape.ts';
import { type Environment, readSettings } from './readSettings.ts';
import { createRedactor } from './redactor.ts';

/** A checked plugin with its settings. */
export interface ConfiguredPlugin {
  readonly shape: PluginShape;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Blackens the secrets among the settings. */
  readonly redact: (text: string) => string;
}

export function configurePlugin(
  shape: PluginShape,
  configured: unknown,
  environment: Environment,
): Result<ConfiguredPlugin, readonly string[]> {
  const schema = shape.settings;
  if (schema === undefined) {
    return configured === undefined
      ? ok({ shape, settings: {}, redact: createRedactor([]) })
      : fail([`Expected no settings for plugin ${shape.name}, which has none to set`]);
  }
  const read = readSettings(shape.name, schema, configured, environment);
  if (!read.ok) return read;
  return ok({ shape, settings: deepFreeze(read.value.values), redact: createRedactor(read.value.secrets) });
}

/** All jobs of a plugin share its settings: one must not change what the next one reads. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
