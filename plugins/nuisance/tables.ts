import { ledgerTable } from '../contract/once.ts';
import type { TableMigration } from '../contract/tables.ts';

export const nuisanceTables: readonly TableMigration[] = [
  {
    name: '0001_nuisance',
    statements: [
      ledgerTable,
      `create table nuisance_call (
         tenant_id text not null,
         job_id text not null,
         phone text not null,
         case_number text,
         called_at timestamptz not null,
         primary key (tenant_id, job_id)
       )`,
      'create index nuisance_call_by_phone on nuisance_call (tenant_id, phone, called_at)',
      `create table blocked_phone (
         tenant_id text not null,
         phone text not null,
         blocked_at timestamptz not null,
         primary key (tenant_id, phone)
       )`,
    ],
  },
];
