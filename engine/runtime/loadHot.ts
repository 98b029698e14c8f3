import { follow, replay } from '../core/replay.ts';
import type { Instance } from '../core/state/instance.ts';
import { instanceOf } from '../core/state/snapshot.ts';
import type { StoredInstance } from '../ports/executionStore.ts';
import { shownOf } from './changes/instanceRow.ts';
import type { Needs, Pending } from './asked.ts';
import type { HotInstance } from './instanceCache.ts';
import { keyOf } from './asked.ts';

interface Loaded {
  readonly hot: ReadonlyMap<string, HotInstance>;
  /** What one of them says against being read must not fail its neighbours. */
  readonly unreadable: ReadonlyMap<string, unknown>;
}

/** The instances of a batch: from the cache where they are hot, the others in one question to the store. */
export async function loadHot(needs: Needs, batch: ReadonlyMap<string, readonly Pending[]>): Promise<Loaded> {
  const { cache, store } = needs;
  const hot = new Map<string, HotInstance>();
  const unreadable = new Map<string, unknown>();
  const missing: Pending[] = [];
  for (const [key, [first]] of batch) {
    const cached = cache.take(key);
    if (cached !== null) hot.set(key, cached);
    else if (first !== undefined) missing.push(first);
  }
  for (const stored of await store.load(missing)) {
    try {
      hot.set(keyOf(stored), await toHot(stored, needs));
    } catch (error) {
      unreadable.set(keyOf(stored), error);
    }
  }
  return { hot, unreadable };
}

/** The state of a stored instance: its snapshot brought on by what came after. */
export function restore({ snapshot, entries }: StoredInstance): Instance {
  if (snapshot === null) return replay(entries);
  const instance = instanceOf(snapshot);
  follow(instance, entries);
  return instance;
}

async function toHot(stored: StoredInstance, { definitions, clock }: Needs): Promise<HotInstance> {
  const instance = restore(stored);
  const deployed = await definitions.find(stored.tenant, instance.definition);
  if (deployed === null)
    throw new Error(`Expected definition ${instance.definition} of instance ${instance.id} to be there`);
  return {
    instance,
    deployed,
    root: stored.root,
    sequence: stored.sequence,
    hash: stored.hash,
    shown: shownOf(instance, deployed.model, deployed.evaluate, clock.now()),
    factsLength: stored.entriesLength,
    snapshotLength: stored.snapshotLength,
  };
}
