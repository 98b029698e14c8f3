import type { Directory } from '../ports/directory.ts';
import type { CatalogueStore } from '../ports/organisation/catalogueStore.ts';
import type { LoadOf } from './assignment.ts';
import type { OrganisationCache } from './organisationCache.ts';
import type { OrganisationTree } from './organisationTree.ts';
import { findUnit, holdersIn, upwardsFrom } from './organisationTree.ts';
import { depthOf } from './unitPaths.ts';

interface Needs {
  readonly cache: OrganisationCache;
  readonly catalogue: Pick<CatalogueStore, 'unitsServing'>;
  readonly loadOf: LoadOf;
}

/** The usual ladder, from the top; what lies deeper is an outlet. */
const LEVELS = ['headquarters', 'region', 'province'] as const;

/** What plugins may ask about units and people, by codes and user names. */
export const createDirectory = ({ cache, catalogue, loadOf }: Needs): Directory => ({
  outletsServing: async (tenant, region) => {
    const [tree, ids] = await Promise.all([cache.tree(tenant), catalogue.unitsServing(tenant, region)]);
    return ids.flatMap((id) => tree?.units.get(id)?.code ?? []).sort();
  },

  leastLoadedTechnician: async (tenant, code, exclude) => {
    const tree = await cache.tree(tenant);
    const unit = tree === null ? undefined : findUnit(tree, code);
    if (tree === null || unit === undefined) return null;
    const people = holdersIn(tree, unit.id, 'technician').filter(({ username }) => !exclude.includes(username));
    const load = await loadOf(
      tenant,
      people.map(({ id }) => id),
    );
    const byLoad = people.toSorted((one, other) => (load.get(one.id) ?? 0) - (load.get(other.id) ?? 0));
    return byLoad[0]?.username ?? null;
  },

  unitAbove: async (tenant, code, role) => {
    const tree = await cache.tree(tenant);
    const found =
      tree === null
        ? undefined
        : unitsAbove(tree, code).find((unit) => role === null || holdersIn(tree, unit.id, role).length > 0);
    return found === undefined ? null : { unit: found.code, level: LEVELS[depthOf(found.path)] ?? 'outlet' };
  },
});

function unitsAbove(tree: OrganisationTree, code: string): ReturnType<typeof upwardsFrom> {
  const unit = findUnit(tree, code);
  return unit === undefined ? [] : upwardsFrom(tree, unit).slice(1);
}
