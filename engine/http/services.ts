import type { OrganisationRegion } from '../organisation/organisation.ts';
import type { Clock } from '../ports/clock.ts';
import type { Engine } from '../runtime/engine.ts';
import type { Queries } from '../runtime/queries/createQueries.ts';

/** What handlers are made of. */
export interface Services {
  readonly engine: Engine;
  readonly organisation: OrganisationRegion;
  readonly queries: Queries;
  readonly clock: Clock;
  /** Whether browsers reach this over https: then the session cookie is for https only. */
  readonly secureCookies: boolean;
  /** How late a long poll sees what nobody told it. */
  readonly lookAgainMs: number;
}
