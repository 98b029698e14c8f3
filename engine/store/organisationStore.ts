import type { OrganisationStore } from '../ports/organisation/organisationStore.ts';
import type { Database } from './database.ts';
import { addTenant } from './statements/organisation/addTenant.ts';
import { findTenant } from './statements/organisation/findTenant.ts';
import { followMove } from './statements/organisation/followMove.ts';
import { listGrants } from './statements/organisation/listGrants.ts';
import { listPeople } from './statements/organisation/listPeople.ts';
import { listUnits } from './statements/organisation/listUnits.ts';
import { readVersion } from './statements/organisation/readVersion.ts';
import { setPassword } from './statements/organisation/setPassword.ts';
import { tablesWithUnitPath } from './statements/organisation/tablesWithUnitPath.ts';
import { writeOrganisation } from './statements/organisation/writeOrganisation.ts';

export const createOrganisationStore = (database: Database): OrganisationStore => ({
  addTenant: (tenant, now) => database.within([tenant.id], (tx) => addTenant(tx, tenant, now)),
  foundTenant: (tenant, change, passwordHash, now) =>
    database.within([tenant.id], async (tx) => {
      if ((await addTenant(tx, tenant, now)) === 'exists') return 'exists';
      await writeOrganisation(tx, tenant.id, 0, change, now);
      const people = change.people.map(({ id }) => id);
      await setPassword(tx, tenant.id, people, passwordHash);
      return 'added';
    }),
  findTenant: (tenant) => database.within([tenant], (tx) => findTenant(tx, tenant)),
  readVersion: (tenant) => database.within([tenant], (tx) => readVersion(tx, tenant)),

  /** The version is read first: what is written meanwhile makes this reading outdated, never wrong. */
  read: (tenant) =>
    database.within([tenant], async (tx) => {
      const version = await readVersion(tx, tenant);
      if (version === null) return null;
      const [units, people, grants] = await Promise.all([
        listUnits(tx, tenant),
        listPeople(tx, tenant),
        listGrants(tx, tenant),
      ]);
      return { version, units, people, grants };
    }),

  write: (tenant, version, change, now) =>
    database.within([tenant], async (tx) => {
      const written = await writeOrganisation(tx, tenant, version, change, now);
      if (written && change.moved !== null) {
        const { from, to } = change.moved;
        for (const table of await tablesWithUnitPath(tx)) await followMove(tx, table, tenant, from, to);
      }
      return written;
    }),
});
