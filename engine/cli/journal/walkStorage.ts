import { instanceId } from '../../core/identifiers.ts';
import type { InstanceId } from '../../core/identifiers.ts';
import type { AuditStore } from '../../ports/auditStore.ts';
import { verifyInstance } from '../../runtime/queries/verifyInstance.ts';
import type { Finding, Walked } from './finding.ts';

interface Scope {
  /** One tenant, or every one. */
  readonly tenant: string | null;
  /** One instance, or every one. */
  readonly instance: string | null;
}

const INSTANCES_AT_ONCE = 500;
const ORPHANS_MAX = 1_000;

/** Walks the chains as they lie in the database. Null when the one instance that was asked for is not there. */
export async function walkStorage(store: AuditStore, { tenant, instance }: Scope): Promise<Walked | null> {
  const tenants = (await store.listTenants()).filter((each) => tenant === null || each === tenant);
  if (instance !== null) return walkOne(store, tenants, instanceId(instance));
  const all: Walked[] = [];
  for (const each of tenants) all.push(await walkTenant(store, each));
  return {
    instances: all.reduce((sum, { instances }) => sum + instances, 0),
    entries: all.reduce((sum, { entries }) => sum + entries, 0),
    findings: all.flatMap(({ findings }) => findings),
  };
}

async function walkTenant(store: AuditStore, tenant: string): Promise<Walked> {
  const findings: Finding[] = [];
  let instances = 0;
  let entries = 0;
  let after: InstanceId | null = null;
  for (;;) {
    const found: readonly InstanceId[] = await store.listInstances(tenant, { limit: INSTANCES_AT_ONCE, after });
    for (const instance of found) {
      const verified = await verifyInstance(store, tenant, instance);
      if (verified === null) continue; // taken away this very moment: an orphan, if it has left entries
      entries += verified.entries;
      if (verified.fault !== null) findings.push({ tenant, instance, ...verified.fault });
    }
    instances += found.length;
    after = found.at(-1) ?? null;
    if (found.length < INSTANCES_AT_ONCE) break;
  }
  for (const instance of await store.listOrphans(tenant, ORPHANS_MAX)) findings.push(orphan(tenant, instance));
  return { instances, entries, findings };
}

async function walkOne(store: AuditStore, tenants: readonly string[], instance: InstanceId): Promise<Walked | null> {
  for (const tenant of tenants) {
    const verified = await verifyInstance(store, tenant, instance);
    if (verified !== null) {
      const { entries, fault } = verified;
      return { instances: 1, entries, findings: fault === null ? [] : [{ tenant, instance, ...fault }] };
    }
    const left = await store.readJournal(tenant, instance, { limit: 1, after: null });
    if (left.length > 0) return { instances: 1, entries: 0, findings: [orphan(tenant, instance)] };
  }
  return null;
}

const orphan = (tenant: string, instance: InstanceId): Finding => ({
  ...{ tenant, instance },
  sequence: 1,
  kind: 'extra',
  message: `Expected the instance that these entries tell of, found it gone`,
});
