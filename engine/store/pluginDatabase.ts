import type { PluginDatabase, PluginQuery } from '../ports/pluginDatabase.ts';
import type { Database, Tx } from './database.ts';
import { migratePlugin } from './migratePlugin.ts';
import { confinementOf, confineTo } from './pluginConfinement.ts';
import { checkQuery } from './pluginStatement.ts';

/** A plugin that sits in a transaction holds a connection that the engine needs. */
const PLUGIN_TRANSACTION_MS_MAX = 5_000;

export function createPluginDatabase(database: Database, msMax = PLUGIN_TRANSACTION_MS_MAX): PluginDatabase {
  return {
    migrate: (plugin, migrations) => migratePlugin(database, plugin, migrations),
    transaction: (plugin, tenant, work) => {
      const confinement = confinementOf(plugin);
      return database.within([tenant], (tx) => {
        const query = confinedQuery(tx, confineTo(confinement, tenant), `/* ${confinement.schema} */ `);
        return endInTime(work(query), msMax);
      });
    },
  };
}

/**
 * Every statement travels behind its confinement in the same flight, so that nothing an earlier one did to the session
 * counts. The comment gives each plugin plans of its own: two may write the same text about different tables.
 */
function confinedQuery(tx: Tx, confine: string, comment: string): PluginQuery {
  return async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> => {
    checkQuery(sql);
    const [, rows] = await Promise.all([tx.query(confine), tx.query<Row>(comment + sql, parameters)]);
    return rows;
  };
}

async function endInTime<T>(work: Promise<T>, msMax: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const reason = new Error(`Expected a plugin's transaction to end within ${msMax} ms, found it under way`);
    timer = setTimeout(() => reject(reason), msMax);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
