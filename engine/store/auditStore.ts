import type { AuditStore } from '../ports/auditStore.ts';
import type { Database } from './database.ts';
import { listInstances } from './statements/audit/listInstances.ts';
import { listOrphans } from './statements/audit/listOrphans.ts';
import { listTenants } from './statements/audit/listTenants.ts';
import { exportJournal } from './statements/queries/exportJournal.ts';
import { findState } from './statements/queries/findState.ts';
import { readJournal } from './statements/queries/readJournal.ts';

/** The journal on PostgreSQL, tenant by tenant: only the list of tenants is asked across them. */
export const createAuditStore = (database: Database): AuditStore => ({
  listTenants: () => database.across(listTenants),
  listInstances: (tenant, portion) => database.withinOne([tenant], (tx) => listInstances(tx, tenant, portion)),
  listOrphans: (tenant, limit) => database.withinOne([tenant], (tx) => listOrphans(tx, tenant, limit)),
  readJournal: (tenant, instance, portion) =>
    database.withinOne([tenant], (tx) => readJournal(tx, tenant, instance, portion)),
  findState: (tenant, instance) => database.withinOne([tenant], (tx) => findState(tx, tenant, instance)),
  exportJournal: (tenant, between, portion) =>
    database.withinOne([tenant], (tx) => exportJournal(tx, tenant, between, portion)),
});
