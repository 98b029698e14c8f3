import type { InstanceId } from '../core/identifiers.ts';
import type { Instance } from '../core/state/instance.ts';
import type { ExecutionStore } from '../ports/executionStore.ts';
import { keyOf } from './asked.ts';
import type { InstanceCache } from './instanceCache.ts';
import { restore } from './loadHot.ts';
import { createNewestSequence } from './newestSequence.ts';

/** An instance to look at. What is shown must be taken before the next `await`: a hot instance goes on. */
export interface Seen {
  readonly instance: Instance;
  readonly root: InstanceId;
  readonly sequence: number;
}

export type ReadInstance = (tenant: string, instance: InstanceId) => Promise<Seen | null>;

interface Needs {
  readonly cache: InstanceCache;
  readonly store: ExecutionStore;
}

/** As it stands in the database: a hot copy serves where its sequence is the newest. */
export function createReadInstance({ cache, store }: Needs): ReadInstance {
  const newestSequence = createNewestSequence(store);
  return async (tenant, instance) => {
    const key = keyOf({ tenant, instance });
    if (cache.peek(key) === null) return readStored(store, tenant, instance);
    const sequence = await newestSequence({ tenant, instance });
    const hot = cache.peek(key);
    return hot !== null && hot.sequence === sequence ? hot : readStored(store, tenant, instance);
  };
}

async function readStored(store: ExecutionStore, tenant: string, instance: InstanceId): Promise<Seen | null> {
  const [stored] = await store.load([{ tenant, instance }]);
  return stored === undefined ? null : { instance: restore(stored), root: stored.root, sequence: stored.sequence };
}
