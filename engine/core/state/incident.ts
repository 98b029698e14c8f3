import type { ElementId, IncidentId, Instant, VisitId, WaitId } from '../identifiers.ts';

/** Where an activity was when trouble came; a retry does this step again. */
export type IncidentStage = 'entering' | 'leaving' | 'choosing' | 'repeating' | 'job';

export interface Incident {
  readonly id: IncidentId;
  readonly visit: VisitId;
  readonly element: ElementId;
  readonly stage: IncidentStage;
  /** The wait it holds up, where there is one. */
  readonly wait: WaitId | null;
  readonly code: string;
  readonly message: string;
  readonly raisedAt: Instant;
}
