import type { Instant } from '../core/identifiers.ts';
import { Refused } from './refused.ts';

/**
 * Handlers at work in virtual time. The world waits for the one that it has just begun or woken until it is done or
 * sleeps, so whatever they do has one order; what they sleep overlaps.
 */
export interface Work {
  /** Resolves when the piece of work is done, or sleeps for the first time. */
  begin(run: () => Promise<void>): Promise<void>;
  /** For the handler at work: resolves when the world has come to that instant. Throws Refused for anybody else. */
  sleepUntil(instant: Instant): Promise<void>;
}

/** One handler between its beginning and its end. */
interface Worker {
  done: Promise<void>;
  /** Tells the world that it sleeps. */
  sleeps: () => void;
}

export type WakeAt = (instant: Instant, wake: () => Promise<void>) => void;

export function createWork(wakeAt: WakeAt): Work {
  let atWork: Worker | null = null;

  /** What the handler does from now on, until it is done or sleeps. */
  const waitFor = async (worker: Worker, goOn: () => void): Promise<void> => {
    const sleeping = new Promise<void>((resolve) => {
      worker.sleeps = resolve;
    });
    atWork = worker;
    goOn();
    await Promise.race([worker.done, sleeping]);
    atWork = null; // whatever else is done meanwhile is nobody's
  };

  return {
    begin: (run) => {
      const worker: Worker = { done: Promise.resolve(), sleeps: () => undefined };
      return waitFor(worker, () => {
        worker.done = run();
      });
    },
    sleepUntil: (instant) => {
      const worker = atWork;
      if (worker === null) {
        throw new Refused({ code: 'nobodyAtWork', message: 'Expected a handler at work to sleep, found none' });
      }
      return new Promise((resolve) => {
        wakeAt(instant, () => waitFor(worker, resolve));
        worker.sleeps();
      });
    },
  };
}
