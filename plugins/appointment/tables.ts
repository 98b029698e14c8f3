import { ledgerTable } from '../contract/once.ts';
import type { TableMigration } from '../contract/tables.ts';

export const appointmentTables: readonly TableMigration[] = [
  {
    name: '0001_appointment',
    statements: [
      ledgerTable,
      `create table appointment (
         tenant_id text not null,
         appointment_id text not null,
         case_number text not null,
         unit text,
         technician text,
         customer jsonb not null,
         agreed_for text,
         booked_at timestamptz not null,
         cancelled_at timestamptz,
         primary key (tenant_id, appointment_id)
       )`,
      'create index appointment_by_case on appointment (tenant_id, case_number)',
    ],
  },
];
