/** Lines for the operator. The host adds plugin, job and tenant, and blackens secret settings. */
export interface PluginLog {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

export interface LogFields {
  readonly [name: string]: unknown;
}
