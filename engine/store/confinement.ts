import { TENANT_ID } from '../ports/organisation/identifiers.ts';

/** The role that row-level security binds; owners are not bound. */
export const CONFINED_ROLE = 'aftercare_app';

export const TENANTS_PER_TRANSACTION_MAX = 1_000;

export const OPEN_ACROSS = 'begin';

/** Tenant ids are put into the text, not passed beside it, to open in one message; hence the strict form of an id. */
export function openWithin(tenants: readonly string[]): string {
  if (tenants.length === 0 || tenants.length > TENANTS_PER_TRANSACTION_MAX) {
    throw new RangeError(
      `Expected 1 to ${TENANTS_PER_TRANSACTION_MAX} tenants for a transaction, found ${tenants.length}`,
    );
  }
  for (const tenant of tenants) {
    if (!TENANT_ID.test(tenant)) {
      throw new RangeError(`Expected a tenant id of 1 to 63 of a-z, 0-9 and "-", found ${JSON.stringify(tenant)}`);
    }
  }
  return `begin; set local role ${CONFINED_ROLE}; set local aftercare.tenants = '${tenants.join(',')}'`;
}
