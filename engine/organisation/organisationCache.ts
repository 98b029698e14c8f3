import type { Instant } from '../core/identifiers.ts';
import type { OrganisationStore } from '../ports/organisation/organisationStore.ts';
import { organisationTree, type OrganisationTree } from './organisationTree.ts';

/** How long another node's change may go unnoticed here. */
export const FRESH_MS = 1_000;
export const TENANTS_CACHED_MAX = 200;

interface Needs {
  readonly store: OrganisationStore;
  readonly now: () => Instant;
}

interface Cached {
  readonly checkedAt: Instant;
  readonly tree: Promise<OrganisationTree | null>;
}

/**
 * Trees by tenant. Within FRESH_MS one is given out as it is; after that the version is compared, which is one row, and
 * the tree read anew only if it has changed. Those who ask at once wait for the same reading.
 */
export function createOrganisationCache({ store, now }: Needs) {
  const cached = new Map<string, Cached>();

  const load = async (tenant: string): Promise<OrganisationTree | null> => {
    const organisation = await store.read(tenant);
    return organisation === null ? null : organisationTree(organisation);
  };

  const refresh = async (tenant: string, before: Cached | undefined): Promise<OrganisationTree | null> => {
    const known = (await before?.tree.catch(() => null)) ?? null;
    if (known === null) return load(tenant);
    return known.version === (await store.readVersion(tenant)) ? known : load(tenant);
  };

  const remember = (tenant: string, tree: Promise<OrganisationTree | null>): Promise<OrganisationTree | null> => {
    const entry: Cached = { checkedAt: now(), tree };
    cached.delete(tenant);
    cached.set(tenant, entry); // the newest last, so that the first is the one to let go
    for (const oldest of cached.keys()) {
      if (cached.size <= TENANTS_CACHED_MAX) break;
      cached.delete(oldest);
    }
    tree.catch(() => {
      if (cached.get(tenant) === entry) cached.delete(tenant);
    });
    return tree;
  };

  return {
    /** Null when there is no such tenant. */
    tree(tenant: string): Promise<OrganisationTree | null> {
      const entry = cached.get(tenant);
      if (entry !== undefined && now() < entry.checkedAt + FRESH_MS) return entry.tree;
      return remember(tenant, refresh(tenant, entry));
    },

    /** After a change of our own: the next who asks gets the new tree. */
    forget(tenant: string): void {
      cached.delete(tenant);
    },
  };
}

export type OrganisationCache = ReturnType<typeof createOrganisationCache>;
