import type { Result } from './core/result.ts';
import { fail, ok } from './core/result.ts';

/** What an operator may set. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** Where the embedded database lives; not used with a `databaseUrl`. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Whether the demo enterprise and the shipped workflows are put in. */
  readonly demo: boolean;
  readonly logLevel: LogLevel;
  /** Whether browsers reach it over https: then cookies are for https only. */
  readonly secureCookies: boolean;
  /** How many proxies stand in front, whose word on the asker's address is taken. */
  readonly proxies: number;
  /** Settings of plugins, by plugin. */
  readonly plugins: Readonly<Record<string, unknown>>;
}

export type LogLevel = (typeof LOG_LEVELS)[number];

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

const isLogLevel = (text: string): text is LogLevel => LOG_LEVELS.some((level) => level === text);

type Environment = Readonly<Record<string, string | undefined>>;

const PORT_UNLESS_SAID = 8080;
const PROXIES_MAX = 10;

/** Reads the environment; a wrong value is one line that names it. */
export function readConfiguration(given: Environment): Result<Configuration, string> {
  const environment = withoutEmpty(given);
  const port = Number(environment['PORT'] ?? PORT_UNLESS_SAID);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return fail(`Expected PORT to be a number from 0 to 65535, found "${environment['PORT'] ?? ''}"`);
  }
  const databaseUrl = environment['DATABASE_URL'] ?? null;
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    return fail('Expected DATABASE_URL to begin with postgresql://, found something else');
  }
  const host = environment['HOST'] ?? '127.0.0.1';
  const dataDir = environment['DATA_DIR'] ?? './data';
  const logLevel = environment['LOG_LEVEL'] ?? 'warn';
  if (!isLogLevel(logLevel))
    return fail(`Expected LOG_LEVEL to be one of ${LOG_LEVELS.join(', ')}, found "${logLevel}"`);
  const plugins = readPlugins(environment['PLUGIN_SETTINGS']);
  if (plugins === null)
    return fail('Expected PLUGIN_SETTINGS to be a JSON object by plugin name, found something else');
  const demo = readSwitch('DEMO', 'true', environment);
  if (!demo.ok) return demo;
  const secureCookies = readSwitch('SECURE_COOKIES', 'false', environment);
  if (!secureCookies.ok) return secureCookies;
  const proxies = Number(environment['PROXIES'] ?? 0);
  if (!Number.isInteger(proxies) || proxies < 0 || proxies > PROXIES_MAX) {
    return fail(`Expected PROXIES to be a number from 0 to ${PROXIES_MAX}, found "${environment['PROXIES'] ?? ''}"`);
  }
  return ok({
    ...{ port, host, dataDir, databaseUrl, logLevel, plugins, proxies },
    demo: demo.value,
    secureCookies: secureCookies.value,
  });
}

/** A variable that is set to nothing counts as not set. */
const withoutEmpty = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));

function readSwitch(name: string, otherwise: string, environment: Environment): Result<boolean, string> {
  const text = environment[name] ?? otherwise;
  if (text === 'true' || text === 'false') return ok(text === 'true');
  return fail(`Expected ${name} to be true or false, found "${text}"`);
}

function readPlugins(text: string | undefined): Readonly<Record<string, unknown>> | null {
  if (text === undefined || text === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : null;
  } catch {
    return null;
  }
}
