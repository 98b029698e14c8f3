import type { ElementId } from '../core/identifiers.ts';
import { rootScopeOf, scopeIn, startEventIn } from '../core/model/process.ts';
import type { ProcessModel } from '../core/model/process.ts';
import type { Trigger } from '../core/model/trigger.ts';
import type { Definition } from './deployment.ts';
import type { WorldState } from './worldState.ts';

/** A start event that begins an instance when something happens. */
export interface StartingEvent {
  readonly definition: Definition;
  readonly startEvent: ElementId;
}

/** The start events for a message or signal of that name in the latest version of each process. */
export const startsBy = (world: WorldState, type: 'message' | 'signal', name: string): readonly StartingEvent[] =>
  world.definitions.allLatest().flatMap((definition) =>
    startTriggersOf(definition.model)
      .filter(({ trigger }) => trigger.type === type && trigger.name === name)
      .map(({ startEvent }) => ({ definition, startEvent })),
  );

/** The start events of a process with what sets them off. */
export const startTriggersOf = (model: ProcessModel): readonly { startEvent: ElementId; trigger: Trigger }[] =>
  scopeIn(model, rootScopeOf(model)).starts.map((startEvent) => ({
    startEvent,
    trigger: startEventIn(model, startEvent).trigger,
  }));
