import type { Instant } from '../../core/identifiers.ts';
import type { Organisation, OrganisationChange, Tenant } from './organisation.ts';

export interface OrganisationStore {
  addTenant(tenant: Tenant, now: Instant): Promise<'added' | 'exists'>;
  /** A tenant with its first units and people, who share a password; all of it or, where the id is in use, nothing. */
  foundTenant(
    tenant: Tenant,
    change: OrganisationChange,
    passwordHash: string,
    now: Instant,
  ): Promise<'added' | 'exists'>;
  findTenant(tenant: string): Promise<Tenant | null>;
  /** Changes with every change of the organisation; null when there is no such tenant. */
  readVersion(tenant: string): Promise<number | null>;
  read(tenant: string): Promise<Organisation | null>;
  /** Writes all or nothing, and only onto the version that was read; false says that another was faster. */
  write(tenant: string, version: number, change: OrganisationChange, now: Instant): Promise<boolean>;
}
