import type { Instant } from '../core/identifiers.ts';
import type { Clock } from '../ports/clock.ts';
import type { DueEffect, EffectKey, ExecutionStore, InstanceChange } from '../ports/executionStore.ts';
import type { Carried } from './effects/carrier.ts';
import type { Log } from '../ports/log.ts';

interface Needs {
  readonly store: ExecutionStore;
  readonly clock: Clock;
  readonly log: Log;
  /** The name of this node in leases. */
  readonly node: string;
  /** The queues that this node carries out. */
  readonly queues: readonly string[];
  readonly carry: (effect: DueEffect) => Promise<Carried>;
  readonly carriedOut: (effect: DueEffect, end: EffectEnd) => void;
  /** A message may wait for one of these subscriptions. */
  readonly subscribed: (change: InstanceChange) => Promise<void>;
}

/** Effects of this node under way at once, for each queue: a connector that hangs holds up nobody but itself. */
const UNDER_WAY_MAX = 128;
/** Whoever dies with an effect in hand is followed by another node after this long. */
const LEASE_MS = 20_000;
const EXTEND_EVERY_MS = 5_000;
/** Nodes wake each other; looking anyway covers a word that was lost. */
const LOOK_EVERY_MS = 2_000;
/** What another node holds at this moment looks due without being free. */
const LOOK_MS_MIN = 20;
const RETRY_MS_FIRST = 1_000;
const RETRY_MS_MAX = 300_000;
/** Housekeeping of what nobody asks for any more. */
const CLEAN_EVERY_MS = 60_000;

/** `over`: it is gone. `again`: it becomes due once more. `failed`: the same, because it could not be carried out. */
export type EffectEnd = 'over' | 'again' | 'failed';

export interface Pump {
  readonly start: () => void;
  /** Takes no more, and resolves when all under way is settled. */
  readonly stop: () => Promise<void>;
  /** Something may be due. */
  readonly wake: () => void;
  /** Told of each commit of this node. */
  readonly committed: (change: InstanceChange) => void;
  /** Carries out everything due now and all that follows at once from it. For settable clocks. */
  readonly runDue: () => Promise<void>;
}

/**
 * Takes due effects and carries them out, at least once each. Between looks it sleeps until the next one is due, by
 * steps short enough for timers of any length.
 */
export function createPump({ store, clock, log, node, queues, carry, carriedOut, subscribed }: Needs): Pump {
  const underWay = new Map<string, DueEffect>();
  const busy = new Map<string, number>();
  let looking: Promise<void> | null = null;
  const state = { running: false, lookAgain: false };
  let nextDueAt: Instant | null = null;
  let timers: NodeJS.Timeout[] = [];
  let sleep: NodeJS.Timeout | null = null;
  let settled: (() => void)[] = [];
  const matching = new Set<Promise<void>>();

  const keyOf = ({ tenant, instance, key }: EffectKey): string => `${tenant}/${instance}/${key}`;

  const hasRoom = (queue: string): boolean => (busy.get(queue) ?? 0) < UNDER_WAY_MAX;

  const run = async (effect: DueEffect): Promise<void> => {
    try {
      const outcome = await carry(effect);
      if (outcome === 'done') await store.settle(effect);
      else if (outcome !== 'ended') await store.postpone(effect, outcome);
      carriedOut(effect, typeof outcome === 'string' ? 'over' : 'again');
    } catch (error) {
      const wait = Math.min(RETRY_MS_FIRST * 2 ** Math.min(effect.attempts - 1, 20), RETRY_MS_MAX);
      log.warn('An effect failed and will be tried again', {
        effect: effect.payload.type,
        instance: effect.instance,
        attempts: effect.attempts,
        inMs: wait,
        error: error instanceof Error ? error.message : String(error),
      });
      await store.postpone(effect, clock.now() + wait).catch(() => undefined); // its lease ends by itself
      carriedOut(effect, 'failed');
    }
  };

  const begin = (effect: DueEffect): void => {
    const key = keyOf(effect);
    underWay.set(key, effect);
    busy.set(effect.queue, (busy.get(effect.queue) ?? 0) + 1);
    void run(effect).finally(() => {
      const wasFull = !hasRoom(effect.queue);
      underWay.delete(key);
      busy.set(effect.queue, (busy.get(effect.queue) ?? 1) - 1);
      if (underWay.size === 0) {
        for (const resolve of settled) resolve();
        settled = [];
      }
      if (wasFull) wake();
    });
  };

  const look = async (): Promise<number> => {
    const open = queues.filter(hasRoom).map((queue) => ({ queue, room: UNDER_WAY_MAX - (busy.get(queue) ?? 0) }));
    if (open.length === 0) return 0;
    const now = clock.now();
    const due = await store.claim({ queues: open, now, leaseUntil: now + LEASE_MS, node, tenant: null });
    for (const effect of due) if (!underWay.has(keyOf(effect))) begin(effect);
    return due.length;
  };

  const lookUntilNothing = async (): Promise<void> => {
    try {
      do {
        state.lookAgain = false;
      } while (((await look()) > 0 || state.lookAgain) && state.running);
      if (state.running) nextDueAt = await store.nextDue(queues.filter(hasRoom));
    } catch (error) {
      log.error('Due effects could not be taken; trying again', {
        error: error instanceof Error ? error.message : String(error),
      });
      nextDueAt = null;
    }
  };

  const wake = (): void => {
    if (!state.running) return;
    if (looking !== null) {
      state.lookAgain = true;
      return;
    }
    if (sleep !== null) clearTimeout(sleep);
    looking = lookUntilNothing().finally(() => {
      looking = null;
      if (state.running) sleepUntilNext();
    });
  };

  const sleepUntilNext = (): void => {
    if (state.lookAgain) {
      wake();
      return;
    }
    const until = nextDueAt === null ? LOOK_EVERY_MS : nextDueAt - clock.now();
    sleep = setTimeout(wake, Math.min(Math.max(until, LOOK_MS_MIN), LOOK_EVERY_MS));
  };

  const extend = (): void => {
    const held = [...underWay.values()];
    if (held.length === 0) return;
    store.extend(held, node, clock.now() + LEASE_MS).catch((error: unknown) => {
      log.warn('Leases could not be extended', { error: String(error) });
    });
  };

  const clean = (): void => {
    store.dropExpiredMessages(clock.now()).catch((error: unknown) => {
      log.warn('Expired messages could not be dropped', { error: String(error) });
    });
  };

  const match = (change: InstanceChange): void => {
    const work = subscribed(change).catch((error: unknown) => {
      log.warn('Waiting messages could not be looked for; they are delivered later', { error: String(error) });
    });
    matching.add(work);
    void work.finally(() => matching.delete(work));
  };

  const allSettled = (): Promise<void> =>
    underWay.size === 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          settled.push(resolve);
        });

  return {
    start: () => {
      state.running = true;
      timers = [setInterval(extend, EXTEND_EVERY_MS), setInterval(clean, CLEAN_EVERY_MS)];
      wake();
    },
    stop: async () => {
      state.running = false;
      for (const timer of timers) clearInterval(timer);
      if (sleep !== null) clearTimeout(sleep);
      await looking;
      await allSettled();
      await Promise.all(matching);
    },
    wake,
    committed: (change) => {
      if (change.subscriptions.length > 0) match(change);
      const now = clock.now();
      for (const { dueAt } of change.effects) {
        if (dueAt <= now) wake();
        else if (nextDueAt === null || dueAt < nextDueAt) {
          nextDueAt = dueAt;
          if (state.running && looking === null) {
            if (sleep !== null) clearTimeout(sleep);
            sleepUntilNext();
          }
        }
      }
    },
    runDue: async () => {
      for (;;) {
        await Promise.all(matching);
        const taken = await look();
        await allSettled();
        if (taken === 0 && matching.size === 0) return;
      }
    },
  };
}
