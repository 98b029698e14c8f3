import { inPlugin } from './inPlugin.ts';
import { messageOf } from './messageOf.ts';
import type { WritePluginLog } from './pluginLog.ts';

/**
 * Keeps what a plugin left behind (a promise nobody awaits, an error in a timer of its own) from ending the node. Node
 * would end the process; with this, a stray of a plugin is a line in the log, and anything else goes to `otherwise`,
 * which must not return. The function that comes back takes the guard away.
 */
export function containStrays(log: WritePluginLog, otherwise: (error: unknown) => never): () => void {
  const contain = (error: unknown): void => {
    const plugin = inPlugin.getStore();
    if (plugin === undefined) otherwise(error);
    log({ level: 'error', plugin, message: `Left behind by a job: ${messageOf(error)}`, fields: {} });
  };
  process.on('uncaughtException', contain);
  process.on('unhandledRejection', contain);
  return () => {
    process.off('uncaughtException', contain);
    process.off('unhandledRejection', contain);
  };
}
