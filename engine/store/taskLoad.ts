import type { Database } from './database.ts';
import { countOpenTasks } from './statements/execution/countOpenTasks.ts';

/** How many open tasks these people have, by user name. */
export const createTaskLoad =
  (database: Database) =>
  (tenant: string, users: readonly string[]): Promise<ReadonlyMap<string, number>> =>
    database.read([tenant], (tx) => countOpenTasks(tx, tenant, users));
