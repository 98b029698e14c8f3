import type { Instance } from '../core/state/instance.ts';
import type { InstanceId } from '../core/identifiers.ts';
import type { Shown } from './changes/instanceRow.ts';
import type { Deployed } from './deployed.ts';

/** An instance as this node last wrote it. The sequence check of every write keeps it honest. */
export interface HotInstance {
  readonly instance: Instance;
  readonly deployed: Deployed;
  readonly root: InstanceId;
  readonly sequence: number;
  readonly hash: string;
  readonly shown: Shown;
  /** JSON length of the facts since the last snapshot, and of that snapshot. */
  readonly factsLength: number;
  readonly snapshotLength: number;
}

/** The instances used last, up to a number of visits in all. */
export interface InstanceCache {
  /** Takes the instance out: whoever works on it owns it alone. */
  take(key: string): HotInstance | null;
  put(key: string, hot: HotInstance): void;
  /** Looks without taking; another node may have gone on since. */
  peek(key: string): HotInstance | null;
  readonly size: number;
}

export function createInstanceCache(visitsMax: number): InstanceCache {
  const kept = new Map<string, HotInstance>();
  let visits = 0;
  const forget = (key: string, hot: HotInstance): void => {
    kept.delete(key);
    visits -= hot.instance.visits.size;
  };
  return {
    take: (key) => {
      const hot = kept.get(key) ?? null;
      if (hot !== null) forget(key, hot);
      return hot;
    },
    peek: (key) => kept.get(key) ?? null,
    put: (key, hot) => {
      const before = kept.get(key);
      if (before !== undefined) forget(key, before);
      kept.set(key, hot);
      visits += hot.instance.visits.size;
      for (const [oldest, instance] of kept) {
        if (visits <= visitsMax || oldest === key) break;
        forget(oldest, instance);
      }
    },
    get size() {
      return kept.size;
    },
  };
}
