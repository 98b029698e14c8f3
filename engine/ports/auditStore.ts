import type { InstanceId } from '../core/identifiers.ts';
import type { Portion, QueryStore } from './queryStore.ts';

/** What an auditor reads, from the database itself and without a server to be trusted. Nothing here writes. */
export interface AuditStore extends Pick<QueryStore, 'readJournal' | 'findState' | 'exportJournal'> {
  listTenants(): Promise<readonly string[]>;
  listInstances(tenant: string, portion: Portion<InstanceId>): Promise<readonly InstanceId[]>;
  /** Instances of which there are entries and nothing else, at most so many. */
  listOrphans(tenant: string, limit: number): Promise<readonly InstanceId[]>;
}
