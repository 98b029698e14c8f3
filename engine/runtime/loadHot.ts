import { follow, replay } from '../core/replay.ts';
import type { Instance } from '../core/state/instance.ts';
import { instanceOf } from '../core/state/snapshot.ts';
import type { StoredInstance } from '../ports/executionStore.ts';
import { shownOf } from './changes/instanceRow.ts';
import type { Deployed } from './deployed.ts';
import type { Needs, Pending } from './asked.ts';
import type { HotInstance } from './instanceCache.ts';
import { keyOf } from './asked.ts';

/** The instances of a batch: from the cache where they are hot, the others in one question to the store. */
export async function loadHot(
  { cache, store, definitions, clock }: Needs,
  batch: ReadonlyMap<string, readonly Pending[]>,
): Promise<ReadonlyMap<string, HotInstance>> {
  const hot = new Map<string, HotInstance>();
  const missing: Pending[] = [];
  for (const [key, [first]] of batch) {
    const cached = cache.take(key);
    if (cached !== null) hot.set(key, cached);
    else if (first !== undefined) missing.push(first);
  }
  for (const stored of await store.load(missing)) {
    const instance = restore(stored);
    const deployed = await definitions.find(stored.tenant, instance.definition);
    if (deployed === null)
      throw new Error(`Expected definition ${instance.definition} of instance ${instance.id} to be there`);
    hot.set(keyOf(stored), toHot(stored, instance, deployed, clock.now()));
  }
  return hot;
}

/** The state of a stored instance: its snapshot brought on by what came after. */
export function restore({ snapshot, entries }: StoredInstance): Instance {
  if (snapshot === null) return replay(entries);
  const instance = instanceOf(snapshot);
  follow(instance, entries);
  return instance;
}

const toHot = (stored: StoredInstance, instance: Instance, deployed: Deployed, now: number): HotInstance => ({
  instance,
  deployed,
  root: stored.root,
  sequence: stored.sequence,
  hash: stored.hash,
  shown: shownOf(instance, deployed.model, deployed.evaluate, now),
  factsLength: stored.entriesLength,
  snapshotLength: 0,
});
