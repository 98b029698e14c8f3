import { pino } from 'pino';
import type { LogLevel } from './configuration.ts';
import type { Log } from './ports/log.ts';

/** One JSON object a line on standard error, so that standard output stays for people. */
export function createConsoleLog(level: LogLevel): Log {
  const logger = pino(
    { level, base: null, redact: ['password', 'secret', 'token', 'authorization'] },
    pino.destination(2),
  );
  return {
    info: (message, about) => {
      logger.info(about ?? {}, message);
    },
    warn: (message, about) => {
      logger.warn(about ?? {}, message);
    },
    error: (message, about) => {
      logger.error(about ?? {}, message);
    },
  };
}
