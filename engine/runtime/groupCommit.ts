import type { Command } from '../core/commands/command.ts';
import type { Refusal } from '../core/commands/refusal.ts';
import type { Fact } from '../core/facts/fact.ts';
import type { InstanceId } from '../core/identifiers.ts';
import type { Result } from '../core/result.ts';
import type { InstanceStatus } from '../core/state/instance.ts';
import type { EffectKey, ExecutionStore, InstanceChange } from '../ports/executionStore.ts';
import type { Clock } from '../ports/clock.ts';
import type { Definitions, Deployed } from './deployed.ts';
import type { InstanceCache } from './instanceCache.ts';
import { loadHot } from './loadHot.ts';
import type { Worked } from './workThrough.ts';
import { workThrough } from './workThrough.ts';

/** A command for one instance, with who asks. */
export interface Asked {
  readonly tenant: string;
  readonly instance: InstanceId;
  readonly command: Command;
  readonly by: string;
  /** The same id a second time answers what the first one did. */
  readonly requestId?: string;
  /** The effect that the command carries out: it is over when the command commits. */
  readonly settles?: EffectKey;
  /** Of a new instance: what it runs. */
  readonly deployed?: Deployed;
  /** The case that a new instance belongs to; its own when absent. */
  readonly root?: InstanceId;
  /** The message that starts a new instance: it is delivered by that. */
  readonly messageId?: string;
}

/** What a command led to, committed. */
export interface Executed {
  readonly instance: InstanceId;
  readonly root: InstanceId;
  readonly sequence: number;
  readonly status: InstanceStatus;
  readonly facts: readonly Fact[];
}

export type Outcome = Result<Executed, Refusal>;

export interface Pending extends Asked {
  readonly settle: (outcome: Outcome) => void;
  readonly abandon: (error: unknown) => void;
}

export interface Needs {
  readonly store: ExecutionStore;
  readonly definitions: Definitions;
  readonly cache: InstanceCache;
  readonly clock: Clock;
  /** Told of every change that was committed: wakes the pump and whoever watches. */
  readonly committed: (change: InstanceChange) => void;
  readonly limits?: CommitLimits;
}

export interface CommitLimits {
  readonly batchMax: number;
  readonly batchesAtOnceMax: number;
}

const LIMITS: CommitLimits = {
  /** Commands that one transaction may carry. */
  batchMax: 512,
  /** While one batch is being written the next is worked through. */
  batchesAtOnceMax: 2,
};

export interface GroupCommit {
  execute(asked: Asked): Promise<Outcome>;
  /** Resolves when nothing is queued or being written. */
  drained(): Promise<void>;
}

/**
 * Commands join a queue; a batch takes those of instances that no other batch has in hand, works each instance's
 * commands through in order, and writes all of it in one statement. Throughput follows the size of batches, not round
 * trips; a lone command waits for nobody.
 */
export function createGroupCommit(needs: Needs): GroupCommit {
  const { batchMax, batchesAtOnceMax } = needs.limits ?? LIMITS;
  let queue: Pending[] = [];
  const inHand = new Set<string>();
  let batches = 0;
  let starting = false;
  let waiting: (() => void)[] = [];

  const start = (): void => {
    while (batches < batchesAtOnceMax && queue.length > 0) {
      const batch = takeBatch();
      if (batch.size === 0) return;
      batches += 1;
      void carry(batch).finally(() => {
        batches -= 1;
        for (const key of batch.keys()) inHand.delete(key);
        if (queue.length > 0) startSoon();
        else if (batches === 0) release();
      });
    }
  };

  /** Commands that come in the same turn of the event loop share a batch. */
  const startSoon = (): void => {
    if (starting) return;
    starting = true;
    setImmediate(() => {
      starting = false;
      start();
    });
  };

  const takeBatch = (): Map<string, Pending[]> => {
    const batch = new Map<string, Pending[]>();
    const left: Pending[] = [];
    let taken = 0;
    for (const pending of queue) {
      const key = keyOf(pending);
      if (taken >= batchMax || inHand.has(key)) left.push(pending);
      else {
        taken += 1;
        const before = batch.get(key);
        if (before === undefined) batch.set(key, [pending]);
        else before.push(pending);
      }
    }
    queue = left;
    for (const key of batch.keys()) inHand.add(key);
    return batch;
  };

  /** Never rejects: every pending command is settled, abandoned or back in the queue. */
  const carry = async (batch: ReadonlyMap<string, readonly Pending[]>): Promise<void> => {
    try {
      const hot = await loadHot(needs, batch);
      const worked = [...batch].map(([key, pendings]) => workThrough(needs, key, hot.get(key) ?? null, pendings));
      queue.unshift(...worked.flatMap(({ again }) => again));
      await Promise.all([
        writeAll(worked.filter(({ change }) => change !== null)),
        confirm(worked.filter(({ refusedAt }) => refusedAt !== null)),
      ]);
    } catch (error) {
      for (const pending of [...batch.values()].flat()) pending.abandon(error);
    }
  };

  /** One row that the database will not take must not fail its neighbours. */
  const writeAll = async (worked: readonly Worked[]): Promise<void> => {
    if (worked.length === 0) return;
    try {
      conclude(worked, await needs.store.write(changesOf(worked)));
    } catch (error) {
      if (worked.length === 1) for (const each of worked) each.abandon(error);
      else for (const each of worked) await writeAll([each]);
    }
  };

  /** A refusal counts when it was made on the newest state: another node may have gone on with the instance. */
  const confirm = async (refused: readonly Worked[]): Promise<void> => {
    if (refused.length === 0) return;
    try {
      const keys = refused.flatMap(({ pendings }) => pendings.slice(0, 1));
      const newest = await needs.store.sequences(keys);
      for (const each of refused) {
        if ((newest.get(each.key) ?? 0) !== each.refusedAt) queue.unshift(...each.pendings);
        else {
          if (each.hot !== null) needs.cache.put(each.key, each.hot);
          each.settle();
        }
      }
    } catch (error) {
      for (const each of refused) each.abandon(error);
    }
  };

  /** Those that lost a race are loaded and tried again, unseen by the caller. */
  const conclude = (worked: readonly Worked[], written: ReadonlySet<string>): void => {
    for (const each of worked) {
      if (!written.has(each.key)) {
        queue.unshift(...each.pendings);
        continue;
      }
      if (each.hot !== null) needs.cache.put(each.key, each.hot);
      if (each.change !== null) needs.committed(each.change);
      each.settle();
    }
  };

  const release = (): void => {
    const released = waiting;
    waiting = [];
    for (const resolve of released) resolve();
  };

  return {
    execute: (asked) =>
      new Promise((settle, abandon) => {
        queue.push({ ...asked, settle, abandon });
        startSoon();
      }),
    drained: () =>
      queue.length === 0 && batches === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
  };
}

const changesOf = (worked: readonly Worked[]): readonly InstanceChange[] =>
  worked.flatMap(({ change }) => (change === null ? [] : [change]));

export const keyOf = ({ tenant, instance }: { readonly tenant: string; readonly instance: InstanceId }): string =>
  `${tenant}/${instance}`;
