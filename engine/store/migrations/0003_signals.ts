import type { Migration } from '../migration.ts';

/** Requests that broadcast a signal. A signal belongs to no instance, so that no journal remembers what asked for it. */
export const signals: Migration = {
  name: '0003_signals',
  sql: `
    create table signal (
      tenant_id text not null references tenant,
      request_id text not null,
      name text not null,
      broadcast_at timestamptz not null,
      primary key (tenant_id, request_id)
    );
  `,
};
