import type { ExecutionStore } from '../ports/executionStore.ts';
import type { Database } from '../store/database.ts';
import { createExecutionStore } from '../store/executionStore.ts';
import { nextDueEffect } from '../store/statements/execution/nextDueEffect.ts';

/** Sees the effects of one tenant only: beside this world others may have theirs in the database, at other times. */
export function storeOfTenant(database: Database, tenant: string): ExecutionStore {
  const store = createExecutionStore(database);
  return {
    ...store,
    claim: (claim) => store.claim({ ...claim, tenant }),
    nextDue: (queues) => database.read([tenant], (tx) => nextDueEffect(tx, queues)),
  };
}
