import type { DefinitionId } from '../core/identifiers.ts';
import type { Deployment } from './deployment.ts';
import { firstFirings, scheduleTimerStarts } from './timerStarts.ts';
import type { WorldState } from './worldState.ts';

/** A new version of each process, all or none. */
export function deploy(world: WorldState, deployment: Deployment): readonly DefinitionId[] {
  const firings = deployment.processes.map((model) => firstFirings(world, model)); // may throw, so before anything changes
  const definitions = world.definitions.add(deployment);
  definitions.forEach((definition, index) => scheduleTimerStarts(world, definition, firings[index] ?? []));
  return definitions.map(({ id }) => id);
}
