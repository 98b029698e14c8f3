declare const brand: unique symbol;
type Text<Name extends string> = string & { readonly [brand]: Name };
type Count<Name extends string> = number & { readonly [brand]: Name };

/** One deployed, immutable version of a file; given by the store. */
export type DefinitionId = Text<'DefinitionId'>;
export const definitionId = (text: string): DefinitionId => text as DefinitionId;

/** The `id` attribute of a BPMN `process`. */
export type ProcessId = Text<'ProcessId'>;
export const processId = (text: string): ProcessId => text as ProcessId;

/** The `id` attribute of a flow node, or of the process itself where it stands for the outermost scope. */
export type ElementId = Text<'ElementId'>;
export const elementId = (text: string): ElementId => text as ElementId;

/** The `id` attribute of a sequence flow. */
export type FlowId = Text<'FlowId'>;
export const flowId = (text: string): FlowId => text as FlowId;

/** A process instance: a UUIDv7 in its canonical form. */
export type InstanceId = Text<'InstanceId'>;
export const instanceId = (text: string): InstanceId => text as InstanceId;

/** One stay of a token at an element, or an open scope. Counted within its instance; 0 is the process itself. */
export type VisitId = Count<'VisitId'>;
export const visitId = (count: number): VisitId => count as VisitId;

/** Something an instance waits for. Drawn from the same count as the visits, so a number names one thing only. */
export type WaitId = Count<'WaitId'>;
export const waitId = (count: number): WaitId => count as WaitId;

/** Trouble that a person must look at. Drawn from the same count as the visits. */
export type IncidentId = Count<'IncidentId'>;
export const incidentId = (count: number): IncidentId => count as IncidentId;

/** An instant: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;
