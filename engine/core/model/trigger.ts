import type { ElementId } from '../identifiers.ts';
import type { Expression } from './text.ts';
import type { Mapping } from './activity.ts';

/** Fires at once; the event is a milestone. */
export interface NoneTrigger {
  readonly type: 'none';
}

/** One message between instances, or from outside, correlated by name and key (BPMN 2.0.2, 10.5.5). */
export interface MessageTrigger {
  readonly type: 'message';
  readonly name: string;
  /** Answers the correlation key; null correlates by name alone. */
  readonly key: Expression | null;
  /** Thrown: what the message carries, or null for nothing. */
  readonly payload: readonly Mapping[] | null;
  /** Thrown: how long it may wait for a receiver, an ISO 8601 duration; null takes the engine's default. */
  readonly timeToLive: string | null;
}

/** `date` and `duration` and `cycle` as in BPMN 2.0.2, 10.5.5 (timer): FEEL that answers ISO 8601 text. */
export interface TimerTrigger {
  readonly type: 'timer';
  readonly timer: 'date' | 'duration' | 'cycle';
  readonly expression: Expression;
}

export interface ConditionalTrigger {
  readonly type: 'conditional';
  readonly condition: Expression;
}

/** Reaches every catcher of that name, in any instance. */
export interface SignalTrigger {
  readonly type: 'signal';
  readonly name: string;
  readonly payload: readonly Mapping[] | null;
}

/** `code` null catches every error; a throwing event always has a code. */
export interface ErrorTrigger {
  readonly type: 'error';
  readonly code: string | null;
  readonly message: string | null;
}

/** `code` null catches every escalation; a throwing event always has a code. */
export interface EscalationTrigger {
  readonly type: 'escalation';
  readonly code: string | null;
}

/** `activity` null compensates all that the scope has completed. */
export interface CompensationTrigger {
  readonly type: 'compensation';
  readonly activity: ElementId | null;
  readonly waitForCompletion: boolean;
}

/** Ends its own scope, and no more. */
export interface TerminateTrigger {
  readonly type: 'terminate';
}

export type Trigger =
  | NoneTrigger
  | MessageTrigger
  | TimerTrigger
  | ConditionalTrigger
  | SignalTrigger
  | ErrorTrigger
  | EscalationTrigger
  | CompensationTrigger
  | TerminateTrigger;

export type TriggerType = Trigger['type'];

export type TriggerOf<Type extends TriggerType> = Extract<Trigger, { readonly type: Type }>;
