import type { Evaluate } from '../core/expressions.ts';
import type { DefinitionRow, DefinitionStore } from '../ports/definitionStore.ts';
import type { Bundle, Definitions, Deployed } from './deployed.ts';
import type { BundleReaders } from './readBundle.ts';
import { readBundle } from './readBundle.ts';

interface Needs {
  readonly store: DefinitionStore;
  readonly readers: BundleReaders;
  readonly evaluate: Evaluate;
}

export interface DefinitionCache extends Definitions {
  /** Another version may be the newest now: told after a deployment, on every node. */
  forget(tenant: string): void;
  /** The same for every tenant: when word of deployments may have been lost. */
  forgetAll(): void;
}

/** Deployments kept ready; the ones used longest ago make room. */
const BUNDLES_MAX = 500;

/** Versions never change, so what was read once stays true; only which one is the newest has to be asked again. */
export function createDefinitions({ store, readers, evaluate }: Needs): DefinitionCache {
  const bundles = new Map<string, Promise<Bundle>>();
  const deployed = new Map<string, Promise<Deployed | null>>();
  const newest = new Map<string, Promise<Deployed | null>>();

  const bundleOf = (tenant: string, deployment: string): Promise<Bundle> =>
    kept(bundles, `${tenant}/${deployment}`, async () => {
      const bundle = await readBundle(await store.resources(tenant, deployment), readers);
      if (bundle.ok) return bundle.value;
      throw new Error(
        `Expected deployment ${deployment} to be readable as on the day it was made: ${bundle.failure[0]?.message.en ?? ''}`,
      );
    });

  const ready = async (tenant: string, row: DefinitionRow | null): Promise<Deployed | null> => {
    if (row === null) return null;
    const { models, decide, forms } = await bundleOf(tenant, row.deployment);
    const model = models.get(row.process);
    if (model === undefined) throw new Error(`Expected process ${row.process} in deployment ${row.deployment}`);
    return { definition: row.id, deployment: row.deployment, version: row.version, model, evaluate, decide, forms };
  };

  const find: Definitions['find'] = (tenant, definition) =>
    kept(deployed, `${tenant}/${definition}`, async () =>
      ready(tenant, await store.findDefinition(tenant, definition)),
    );

  return {
    find,
    latest: (tenant, process) =>
      kept(newest, `${tenant}/${process}`, async () => {
        const row = await store.latest(tenant, process);
        return row === null ? null : find(tenant, row.id);
      }),
    together: async (tenant, definition, process) => {
      const row = await store.findDefinition(tenant, definition);
      const beside = row === null ? [] : await store.inDeployment(tenant, row.deployment);
      return ready(tenant, beside.find((each) => each.process === process) ?? null);
    },
    forgetAll: () => {
      newest.clear();
    },
    forget: (tenant) => {
      for (const key of newest.keys()) if (key.startsWith(`${tenant}/`)) newest.delete(key);
    },
  };
}

/** What is there, or is on its way; a failure and a null are not kept. */
async function kept<Value>(map: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  if (map.size > BUNDLES_MAX) map.delete(map.keys().next().value ?? '');
  try {
    const value = await made;
    if (value === null) map.delete(key);
    return value;
  } catch (error) {
    map.delete(key);
    throw error;
  }
}
