import type { Kept, WorldState } from '../worldState.ts';
import { FaultFound } from './faultFound.ts';
import { heardAfterInterruption } from './heardAfterInterruption.ts';
import { lostTokens } from './lostTokens.ts';
import { movableTokens } from './movableTokens.ts';
import { orphans } from './orphans.ts';
import { unansweredWaits } from './unansweredWaits.ts';

/** What must hold between commands, of the instance that had one and of the one that called it. */
export function checkAfter(world: WorldState, kept: Kept): void {
  const { caller } = kept.instance;
  const calling = caller === null ? undefined : world.instances.get(caller.instance);
  const complaints = [
    ...lostTokens(kept, world.mayDeadlock),
    ...movableTokens(kept),
    ...heardAfterInterruption(kept),
    ...unansweredWaits(world, kept),
    ...(calling === undefined ? [] : unansweredWaits(world, calling)),
    ...orphans(world, kept),
  ];
  const command = kept.journal.at(-1)?.command;
  if (complaints.length > 0 && command !== undefined) throw new FaultFound(kept.instance.id, command, complaints);
}
