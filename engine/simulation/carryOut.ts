import type { Instant } from '../core/identifiers.ts';
import { unreachable } from '../core/invariant.ts';
import { carryOutEffect } from './effects/index.ts';
import { offerBuffered } from './messages.ts';
import { startByTimer } from './timerStarts.ts';
import type { Due, WorldState } from './worldState.ts';

/** What may happen at one instant: instances that wake each other without end stop here. */
export const STEPS_AT_ONE_INSTANT_MAX = 100_000;

/** Carries out whatever is due at `until` or before, each at its own instant, until nothing is. */
export async function carryOutUntil(world: WorldState, until: Instant): Promise<void> {
  let steps = 0;
  for (let due = world.agenda.takeDue(until); due !== null; due = world.agenda.takeDue(until)) {
    steps = due.at > world.now ? 1 : steps + 1;
    if (steps > STEPS_AT_ONE_INSTANT_MAX) throw new Error(restless(due.key));
    world.now = Math.max(world.now, due.at);
    world.inHand.add(due.key);
    try {
      await carryOut(world, due.what);
    } finally {
      world.inHand.delete(due.key);
    }
  }
}

const restless = (key: string): string =>
  `Expected the world to come to rest; after ${STEPS_AT_ONE_INSTANT_MAX} steps at one instant ${key} is still due`;

function carryOut(world: WorldState, due: Due): void | Promise<void> {
  switch (due.type) {
    case 'effect':
      return carryOutEffect(world, due.instance, due.effect);
    case 'wake':
      return due.wake();
    case 'offerBuffered':
      offerBuffered(world, due.instance, due.wait);
      return;
    case 'startByTimer':
      startByTimer(world, due);
      return;
    default:
      return unreachable(due);
  }
}
