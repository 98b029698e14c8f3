import type { ElementId, VisitId } from '../../identifiers.ts';
import type { Trigger, TriggerOf, TriggerType } from '../../model/trigger.ts';
import type { Step } from '../../step.ts';

/** Where an event is caught: the visit whose end ends the listening, and the event's element. */
export interface Listening {
  readonly owner: VisitId;
  readonly catcher: ElementId;
  /** A non-interrupting event goes on listening after it fired. */
  readonly remains: boolean;
  /** Which of several triggers of the event it is for. */
  readonly part?: number;
  /** It has fired before: a condition that still holds must turn first. */
  readonly again?: true;
}

/** What an event of several triggers does with each of them. */
export type Listen = (step: Step, trigger: Trigger, listening: Listening) => boolean;
export type ThrowFrom = (step: Step, trigger: Trigger, visit: VisitId) => void;

/** What a kind of trigger does on either side. Null where BPMN knows no such event, or nothing is to be awaited. */
export interface TriggerBehavior<Type extends TriggerType> {
  /** Opens the wait for it. Answers true when it has fired already. Throws Trouble. */
  readonly listen: ((step: Step, trigger: TriggerOf<Type>, listening: Listening, listen: Listen) => boolean) | null;
  /** Throws it from a visit, which leaves now or when the throw has been carried out. Throws Trouble. */
  readonly throwFrom: ((step: Step, trigger: TriggerOf<Type>, visit: VisitId, throwFrom: ThrowFrom) => void) | null;
}
