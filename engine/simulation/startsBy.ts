import type { Instantiating } from '../core/model/instantiating.ts';
import { instantiatingIn } from '../core/model/instantiating.ts';
import type { Definition } from './deployment.ts';
import type { WorldState } from './worldState.ts';

/** Where something that happens begins an instance. */
export interface StartingEvent extends Instantiating {
  readonly definition: Definition;
}

/** What a message or signal of that name starts in the latest version of each process. */
export const startsBy = (world: WorldState, type: 'message' | 'signal', name: string): readonly StartingEvent[] =>
  startingEvents(world).filter(({ trigger }) => trigger.type === type && trigger.name === name);

/** All that can start the latest version of a process from outside. */
export const startingEvents = (world: WorldState): readonly StartingEvent[] =>
  world.definitions
    .allLatest()
    .flatMap((definition) => instantiatingIn(definition.model).map((start) => ({ definition, ...start })));
