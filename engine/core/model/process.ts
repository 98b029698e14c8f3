import type { ElementId, FlowId, ProcessId } from '../identifiers.ts';
import { elementId } from '../identifiers.ts';
import { broken, invariant } from '../invariant.ts';
import type { BoundaryEvent, Element, EventSubProcess, StartEvent } from './element.ts';
import type { Expression, Labels } from './text.ts';

export interface SequenceFlow {
  readonly id: FlowId;
  readonly name: string;
  readonly labels: Labels;
  readonly source: ElementId;
  readonly target: ElementId;
  readonly condition: Expression | null;
}

/** A process or a sub-process, as the place where tokens move. */
export interface ScopeModel {
  readonly id: ElementId;
  /** Start events, in the order of the file. */
  readonly starts: readonly ElementId[];
  /** Event sub-processes that listen while the scope is open. */
  readonly eventSubProcesses: readonly ElementId[];
  /** Activities and gateways without incoming flow, begun with the scope where it has no start event (BPMN 2.0.2, 13.2). */
  readonly implicitStarts: readonly ElementId[];
  /** Data objects and properties of the scope with their first values, or null. */
  readonly variables: { readonly [name: string]: Expression | null };
}

/** One executable process, complete: every reference in it resolves. */
export interface ProcessModel {
  readonly id: ProcessId;
  readonly name: string;
  readonly labels: Labels;
  /** Answers the business key of an instance started without one. */
  readonly businessKey: Expression | null;
  /** Answers what staff read in lists for a case of this process. */
  readonly title: Expression | null;
  /** The variables that lists and searches show. */
  readonly searchable: readonly string[];
  readonly elements: { readonly [id: ElementId]: Element };
  readonly flows: { readonly [id: FlowId]: SequenceFlow };
  /** By the id of the sub-process, or of the process for the outermost one. */
  readonly scopes: { readonly [id: ElementId]: ScopeModel };
}

/** The outermost scope of a process bears the id of the process. */
export const rootScopeOf = (model: ProcessModel): ElementId => elementId(model.id);

export function elementIn(model: ProcessModel, id: ElementId): Element {
  return model.elements[id] ?? broken(`process "${model.id}" has an element "${id}"`);
}

export function flowIn(model: ProcessModel, id: FlowId): SequenceFlow {
  return model.flows[id] ?? broken(`process "${model.id}" has a sequence flow "${id}"`);
}

export function scopeIn(model: ProcessModel, id: ElementId): ScopeModel {
  return model.scopes[id] ?? broken(`process "${model.id}" has a scope "${id}"`);
}

export function boundaryEventIn(model: ProcessModel, id: ElementId): BoundaryEvent {
  const element = elementIn(model, id);
  invariant(element.kind === 'boundaryEvent', `"${id}" is a boundary event`);
  return element;
}

export function startEventIn(model: ProcessModel, id: ElementId): StartEvent {
  const element = elementIn(model, id);
  invariant(element.kind === 'startEvent', `"${id}" is a start event`);
  return element;
}

export function eventSubProcessIn(model: ProcessModel, id: ElementId): EventSubProcess {
  const element = elementIn(model, id);
  invariant(element.kind === 'eventSubProcess', `"${id}" is an event sub-process`);
  return element;
}

/** The one start event of an event sub-process (BPMN 2.0.2, 13.5.4). */
export function startOf(model: ProcessModel, eventSubProcess: ElementId): StartEvent {
  const start = scopeIn(model, eventSubProcess).starts[0];
  invariant(start !== undefined, `event sub-process "${eventSubProcess}" has a start event`);
  return startEventIn(model, start);
}
