import type { Instant } from '../core/identifiers.ts';
import { instantAfter } from './afterDuration.ts';
import { carryOutUntil } from './carryOut.ts';
import type { World } from './world.ts';
import type { WorldState } from './worldState.ts';

interface Pump extends Pick<World, 'now' | 'runDue' | 'advanceClock'> {
  /** What follows on a command. */
  readonly settle: () => Promise<void>;
}

/** Carries out what is due, and moves the clock. */
export function createPump(world: WorldState, carriesOut: 'atOnce' | 'whenAsked'): Pump {
  let isCarryingOut = false;

  /** What a command asks for that is given meanwhile, as by a job's handler, is carried out with the rest. */
  const carryOut = async (until: Instant): Promise<void> => {
    if (isCarryingOut) return;
    isCarryingOut = true;
    try {
      await carryOutUntil(world, until);
    } finally {
      isCarryingOut = false;
    }
  };
  const runDue = (): Promise<void> => carryOut(world.now);

  return {
    now: () => world.now,
    settle: async () => {
      if (carriesOut === 'atOnce') await runDue();
    },
    runDue,
    advanceClock: async (duration) => {
      const until = instantAfter(world.now, duration);
      if (isCarryingOut) {
        await world.work.sleepUntil(until); // a handler lets time pass
        return;
      }
      await carryOut(until);
      world.now = Math.max(world.now, until);
    },
  };
}
