import type { Variables } from '../expressions.ts';
import type { FlowId, VisitId } from '../identifiers.ts';
import type { ElementKind, ElementOf } from '../model/element.ts';
import type { Instance, Visit } from '../state/instance.ts';
import type { Step } from '../step.ts';

/** A token on its way into an element. */
export interface Arrival<Kind extends ElementKind> {
  readonly element: ElementOf<Kind>;
  readonly flow: FlowId;
  readonly instance: Instance;
  /** The scope in which the token moves. */
  readonly scope: Visit;
}

/** What an element kind does with a token. Trouble thrown within becomes an incident at the visit. */
export interface ElementBehavior<Kind extends ElementKind> {
  /** The flows of which a token each is used up to enter, or null to wait for more. One token at a time unless said. */
  readonly gather?: (arrival: Arrival<Kind>) => readonly FlowId[] | null;
  /** Takes what has come to it by its own rule; `gather` says null. Throws nothing. */
  readonly arrive?: (step: Step, scope: Visit, element: ElementOf<Kind>) => void;
  /** Begins: goes on at once, or opens what the visit waits for. */
  readonly enter: (step: Step, visit: VisitId, element: ElementOf<Kind>) => void;
}

/** What an activity or event answers with nothing to say. */
export const NO_VARIABLES: Variables = {};
