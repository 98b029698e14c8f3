import type { Configuration } from './configuration.ts';
import { joinOrganisation } from './joinOrganisation.ts';
import { openDatabase } from './openDatabase.ts';
import type { OrganisationRegion } from './organisation/organisation.ts';
import { migrate } from './store/migrate.ts';

export interface OpenOrganisation {
  readonly organisation: OrganisationRegion;
  readonly close: () => Promise<void>;
}

/** Opens the organisation without a server; the database is brought up to date. Throws DatabaseUnavailable. */
export async function openOrganisation(configuration: Configuration): Promise<OpenOrganisation> {
  const database = await openDatabase(configuration);
  try {
    await migrate(database);
    const organisation = joinOrganisation(database, { now: () => Date.now() });
    return { organisation, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}
