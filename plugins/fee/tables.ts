import { ledgerTable } from '../contract/once.ts';
import type { TableMigration } from '../contract/tables.ts';

export const feeTables: readonly TableMigration[] = [
  {
    name: '0001_fee',
    statements: [
      ledgerTable,
      `create table entry (
         tenant_id text not null,
         entry_id text not null,
         kind text not null check (kind in ('collect', 'refund', 'settle', 'compensate')),
         case_number text not null,
         unit text,
         customer jsonb not null,
         receipt_id text,
         amount_hundredths bigint not null,
         booked_at timestamptz not null,
         primary key (tenant_id, entry_id)
       )`,
      'create index entry_by_case on entry (tenant_id, case_number)',
      'create index entry_by_receipt on entry (tenant_id, receipt_id)',
    ],
  },
];
