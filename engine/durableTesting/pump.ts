import type { Instant } from '../core/identifiers.ts';
import { ENGINE_QUEUE, jobQueue } from '../runtime/changes/askedEffects.ts';
import { instantAfter } from '../simulation/afterDuration.ts';
import { createAgenda } from '../simulation/agenda.ts';
import type { JobHandler } from '../simulation/jobHandler.ts';
import { createWork } from '../simulation/work.ts';
import { createJobTaker } from './jobs.ts';
import type { Stage } from './stage.ts';

/** What may happen at one instant. */
const STEPS_AT_ONE_INSTANT_MAX = 100_000;

export interface Pump {
  /** Carries out what is due now, and all that follows at once. */
  readonly settle: () => Promise<void>;
  readonly advanceClock: (duration: string | number) => Promise<void>;
}

/** Carries out what is due, lets handlers do jobs, and moves the clock. */
export function createPump(stage: Stage, handlers: { readonly [type: string]: JobHandler }): Pump {
  const { engine, store, clock, faults } = stage;
  const wakes = createAgenda<() => Promise<void>>();
  let sleepers = 0;
  const work = createWork((instant, wake) => {
    sleepers += 1;
    wakes.put(`${sleepers}`, instant, wake);
  });
  const takeJobs = createJobTaker(stage, handlers, work);
  const queues = [ENGINE_QUEUE, ...Object.keys(handlers).map(jobQueue)];
  let isCarryingOut = false;

  const step = async (): Promise<boolean> => {
    await engine.runDue();
    const [fault] = faults.splice(0);
    if (fault !== undefined) throw new Error(`Expected the engine to carry out what is due: ${fault}`);
    const woken = wakes.takeDue(clock.now);
    if (woken === null) return takeJobs();
    await woken.what();
    return true;
  };

  const carryOutNow = async (): Promise<void> => {
    for (let steps = 0; await step(); steps += 1) {
      if (steps >= STEPS_AT_ONE_INSTANT_MAX) throw new Error(`Expected rest; found none after ${steps} steps`);
    }
  };

  const nextDue = async (): Promise<Instant> =>
    Math.min((await store.nextDue(queues)) ?? Infinity, wakes.entries()[0]?.at ?? Infinity);

  /** What a command asks for that a handler gives is carried out with the rest. */
  const alone = async (carryOut: () => Promise<void>): Promise<void> => {
    if (isCarryingOut) return;
    isCarryingOut = true;
    try {
      await carryOut();
    } finally {
      isCarryingOut = false;
    }
  };

  return {
    settle: () => alone(carryOutNow),
    advanceClock: async (duration) => {
      const until = instantAfter(clock.now, duration);
      if (isCarryingOut) {
        await work.sleepUntil(until); // a handler lets time pass
        return;
      }
      await alone(async () => {
        await carryOutNow();
        for (let due = await nextDue(); due <= until; due = await nextDue()) {
          clock.now = Math.max(clock.now, due);
          await carryOutNow();
        }
      });
      clock.now = Math.max(clock.now, until);
    },
  };
}
