import type { Knex } from 'knex';
import { DatabaseUnavailable } from './databaseUnavailable.ts';

export const ACQUIRE_MS_MAX = 15_000;

interface Lender {
  acquireConnection(): Promise<unknown>;
  releaseConnection(connection: unknown): Promise<unknown>;
}

/**
 * Lends knex's pooled connections. Transactions are our own (see transaction.ts): knex's take a message each for BEGIN,
 * for the role and for the tenants, and build a query builder that nobody here uses.
 */
export function createPool(knex: Knex) {
  const client = knex.client as Lender; // knex types its client as any

  return {
    async lend<T>(work: (connection: unknown) => Promise<T>): Promise<T> {
      const connection = await client.acquireConnection().catch((error: unknown) => {
        throw new DatabaseUnavailable(
          'busy',
          `Expected a free database connection within ${ACQUIRE_MS_MAX} ms, found none ` +
            `(transactions inside transactions, or more work than connections): ${messageOf(error)}`,
        );
      });
      try {
        return await work(connection);
      } finally {
        await client.releaseConnection(connection);
      }
    },
    close: (): Promise<void> => knex.destroy(),
  };
}

export type Pool = ReturnType<typeof createPool>;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
