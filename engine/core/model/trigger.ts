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

/** Goes on at the catching link of that name in the same scope (BPMN 2.0.2, 10.5.5: off-page connector). */
export interface LinkTrigger {
  readonly type: 'link';
  readonly name: string;
}

/** Ends the transaction around it: what is done there is undone, then its cancel boundary event goes on. */
export interface CancelTrigger {
  readonly type: 'cancel';
}

/** What one event definition says; an event with several of them has a trigger of the two types below. */
export type SingleTrigger =
  | MessageTrigger
  | TimerTrigger
  | ConditionalTrigger
  | SignalTrigger
  | ErrorTrigger
  | EscalationTrigger
  | CompensationTrigger
  | TerminateTrigger
  | LinkTrigger
  | CancelTrigger;

/** Caught: the first of them is enough. Thrown: all of them, in the order of the file (BPMN 2.0.2, table 10.93). */
export interface MultipleTrigger {
  readonly type: 'multiple';
  readonly triggers: readonly SingleTrigger[];
}

/** Caught when each of them has happened. */
export interface ParallelMultipleTrigger {
  readonly type: 'parallelMultiple';
  readonly triggers: readonly SingleTrigger[];
}

export type Trigger =
  | NoneTrigger
  | MultipleTrigger
  | ParallelMultipleTrigger
  | MessageTrigger
  | TimerTrigger
  | ConditionalTrigger
  | SignalTrigger
  | ErrorTrigger
  | EscalationTrigger
  | CompensationTrigger
  | TerminateTrigger
  | LinkTrigger
  | CancelTrigger;

export type TriggerType = Trigger['type'];

export type TriggerOf<Type extends TriggerType> = Extract<Trigger, { readonly type: Type }>;

/** The single triggers of an event: one, several, or none at all. */
export function triggersOf(trigger: Trigger): readonly SingleTrigger[] {
  if (trigger.type === 'none') return [];
  return trigger.type === 'multiple' || trigger.type === 'parallelMultiple' ? trigger.triggers : [trigger];
}

/** Whether one of its triggers is of that type. */
export const isTriggeredBy = (trigger: Trigger, type: SingleTrigger['type']): boolean =>
  triggersOf(trigger).some((single) => single.type === type);
