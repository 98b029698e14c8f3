import { refusal } from '../core/commands/refusal.ts';
import { fail } from '../core/result.ts';
import type { InstanceChange } from '../ports/executionStore.ts';
import type { Asked, CommitLimits, Needs, Outcome, Pending } from './asked.ts';
import { keyOf } from './asked.ts';
import { loadHot } from './loadHot.ts';
import type { Worked } from './workThrough.ts';
import { workThrough } from './workThrough.ts';

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
      const { hot, unreadable } = await loadHot(needs, batch);
      for (const [key, error] of unreadable) for (const pending of batch.get(key) ?? []) pending.abandon(error);
      const worked = [...batch]
        .filter(([key]) => !unreadable.has(key))
        .map(([key, pendings]) => workThrough(needs, key, hot.get(key) ?? null, pendings));
      queue.unshift(...worked.flatMap(({ again }) => again));
      await Promise.all([
        writeAll(worked.filter(({ change }) => change !== null)),
        confirm(worked.filter(({ refusedAt }) => refusedAt !== null)),
      ]);
    } catch (error) {
      for (const pending of [...batch.values()].flat()) pending.abandon(error);
    }
  };

  const writeAll = async (worked: readonly Worked[]): Promise<void> => {
    if (worked.length === 0) return;
    try {
      await conclude(worked, await needs.store.write(changesOf(worked)));
    } catch (error) {
      await afterFailure(worked, error);
    }
  };

  /**
   * A write may fail for its answer alone, when the connection breaks: what was committed counts. Else one row that the
   * database will not take must not fail its neighbours.
   */
  const afterFailure = async (worked: readonly Worked[], error: unknown): Promise<void> => {
    const committed = await needs.store.findWritten(changesOf(worked)).catch(() => null);
    if (committed === null) for (const each of worked) each.abandon(error);
    else {
      await conclude(
        worked.filter(({ key }) => committed.has(key)),
        committed,
      );
      for (const each of worked.filter(({ key }) => !committed.has(key))) await writeAgain(each);
    }
  };

  /**
   * The same once more, at the same sequences. Should the server still be committing the first attempt, this one waits
   * at the row of the instance for its end, and what it then finds there may be that attempt: never taken a second time.
   */
  const writeAgain = async (worked: Worked): Promise<void> => {
    const changes = changesOf([worked]);
    try {
      const written = await needs.store.write(changes);
      await conclude([worked], written.size > 0 ? written : await needs.store.findWritten(changes));
    } catch (error) {
      worked.abandon(error);
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
          if (each.hot?.instance.status === 'running') needs.cache.put(each.key, each.hot);
          each.settle();
        }
      }
    } catch (error) {
      for (const each of refused) each.abandon(error);
    }
  };

  const conclude = async (worked: readonly Worked[], written: ReadonlySet<string>): Promise<void> => {
    const ours = worked.filter(({ key }) => written.has(key));
    for (const { key, hot } of ours) if (hot !== null) needs.cache.put(key, hot);
    if (ours.length > 0) needs.committed(changesOf(ours));
    for (const each of ours) each.settle();
    for (const each of worked.filter(({ key }) => !written.has(key))) await tryAgain(each);
  };

  /** Those that lost a race are loaded and tried again, unseen by the caller; what somebody else has done is not. */
  const tryAgain = async ({ pendings, abandon }: Worked): Promise<void> => {
    try {
      const areLate = await Promise.all(pendings.map(comesTooLate));
      for (const pending of pendings.filter((_, place) => areLate[place])) pending.settle(fail(doneByAnother));
      queue.unshift(...pendings.filter((_, place) => !areLate[place]));
    } catch (error) {
      abandon(error);
    }
  };

  const comesTooLate = async ({ tenant, command, messageId, settles }: Pending): Promise<boolean> => {
    if (settles !== undefined && !(await needs.store.isOpen(settles))) return true;
    const id = command.type === 'receiveMessage' ? command.messageId : messageId;
    return id !== undefined && (await needs.store.findMessage(tenant, id))?.delivered !== false;
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

const doneByAnother = refusal('unknownWait', 'the message or effect to be open, found that another node was faster');

const changesOf = (worked: readonly Worked[]): readonly InstanceChange[] =>
  worked.flatMap(({ change }) => (change === null ? [] : [change]));
