import type { TriggerOf, TriggerType } from '../../core/model/trigger.ts';
import type { Report } from '../elements/elementFormat.ts';
import type { NewTree } from '../tree/newTree.ts';
import type { Node } from '../tree/node.ts';

/** How one type of trigger stands in an event of a file. */
export interface TriggerFormat<Type extends TriggerType> {
  /** The event definition that says it; null for an event without one. */
  readonly definition: string | null;
  /** Null when it cannot be read; why is reported. */
  read(place: TriggerPlace): TriggerOf<Type> | null;
  write(trigger: TriggerOf<Type>, tree: NewTree): WrittenTrigger;
}

export interface TriggerPlace {
  readonly event: Node;
  /** The event definition, or the event itself where it has none. */
  readonly definition: Node;
  readonly owner: string;
  readonly report: Report;
}

export interface WrittenTrigger {
  readonly definitions: readonly Node[];
  /** What stands in the extension elements of the event. */
  readonly extensions: readonly Node[];
}
