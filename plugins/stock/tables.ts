import { ledgerTable } from '../contract/once.ts';
import type { TableMigration } from '../contract/tables.ts';

export const stockTables: readonly TableMigration[] = [
  {
    name: '0001_stock',
    statements: [
      ledgerTable,
      'create table opened (tenant_id text primary key, opened_at timestamptz not null)',
      `create table shelf (
         tenant_id text not null,
         unit text not null,
         part text not null,
         on_hand integer not null check (on_hand >= 0),
         reserved integer not null default 0 check (reserved between 0 and on_hand),
         primary key (tenant_id, unit, part)
       )`,
      'create index shelf_by_part on shelf (tenant_id, part, unit)',
      `create table reservation (
         tenant_id text not null,
         reservation_id text not null,
         unit text not null,
         part text not null,
         quantity integer not null check (quantity > 0),
         state text not null check (state in ('open', 'released', 'issued')),
         primary key (tenant_id, reservation_id)
       )`,
      'create table supplier_order_count (tenant_id text primary key, last_number integer not null)',
      `create table supplier_order (
         tenant_id text not null,
         order_number text not null,
         part text not null,
         quantity integer not null check (quantity > 0),
         ordered_at timestamptz not null,
         primary key (tenant_id, order_number)
       )`,
    ],
  },
];
