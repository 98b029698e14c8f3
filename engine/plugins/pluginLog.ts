import type { LogFields, PluginLog } from '../../plugins/contract/log.ts';
import { bounded, messageOf } from './messageOf.ts';

export interface PluginLogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly plugin: string;
  readonly message: string;
  readonly fields: LogFields;
}

export type WritePluginLog = (entry: PluginLogEntry) => void;

const LOG_FIELDS_CHARACTERS_MAX = 10_000;

/** What a plugin writes passes here: copied, bounded, without secrets, and never a reason to fail. */
export function createPluginLog(
  plugin: string,
  job: LogFields,
  redact: (text: string) => string,
  write: WritePluginLog,
): PluginLog {
  const at =
    (level: PluginLogEntry['level']) =>
    (message: string, fields: LogFields = {}): void => {
      const line = redact(bounded(String(message)));
      write({ level, plugin, message: line, fields: { ...readFields(fields, redact), ...job } });
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

function readFields(fields: LogFields, redact: (text: string) => string): LogFields {
  try {
    const text = redact(JSON.stringify(fields, errorsAsText));
    if (text.length > LOG_FIELDS_CHARACTERS_MAX) return { beginning: text.slice(0, LOG_FIELDS_CHARACTERS_MAX) };
    return JSON.parse(text) as LogFields;
  } catch (error) {
    return { unreadable: messageOf(error) };
  }
}

const errorsAsText = (_name: string, value: unknown): unknown => (value instanceof Error ? messageOf(value) : value);
