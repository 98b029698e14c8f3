import type { OrganisationChange } from '../../ports/organisation/organisation.ts';

/** What every change begins as. */
export const nothingChanged: OrganisationChange = { units: [], people: [], regranted: [], grants: [], moved: null };
