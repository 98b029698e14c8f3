import { ledgerTable } from '../contract/once.ts';
import type { TableMigration } from '../contract/tables.ts';

export const depositTables: readonly TableMigration[] = [
  {
    name: '0001_deposit',
    statements: [
      ledgerTable,
      `create table account (
         tenant_id text not null,
         unit text not null,
         balance_hundredths bigint not null,
         primary key (tenant_id, unit)
       )`,
      `create table entry (
         tenant_id text not null,
         job_id text not null,
         unit text not null,
         kind text not null,
         amount_hundredths bigint not null,
         reason text not null,
         booked_at timestamptz not null,
         primary key (tenant_id, job_id)
       )`,
      'create index entry_by_unit on entry (tenant_id, unit, booked_at)',
    ],
  },
];
