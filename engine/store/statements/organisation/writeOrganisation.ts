import type { Instant } from '../../../core/identifiers.ts';
import type { OrganisationChange } from '../../../ports/organisation/organisation.ts';
import type { Tx } from '../../database.ts';

interface WrittenRow {
  readonly organisation_version: number;
}

/**
 * Everything hangs on the first update: it takes the tenant's row, so that writers queue, and finds it only at the
 * version the change was decided on. Grants that stay are left alone, since one statement cannot delete and insert a row.
 */
export async function writeOrganisation(
  tx: Tx,
  tenant: string,
  version: number,
  change: OrganisationChange,
  now: Instant,
): Promise<boolean> {
  const rows = await tx.query<WrittenRow>(
    `with taken as (
       update tenant
          set organisation_version = organisation_version + 1
        where tenant_id = $1 and organisation_version = $2
       returning tenant_id, organisation_version
     ), units as (
       insert into unit (tenant_id, unit_id, parent_id, path, code, name, active, created_at)
       select tenant_id, id, "parentId", path, code, name, active, $7
         from taken, jsonb_to_recordset($3)
              as given (id text, "parentId" text, path text, code text, name jsonb, active boolean)
           on conflict (tenant_id, unit_id) do update
          set parent_id = excluded.parent_id, path = excluded.path, code = excluded.code,
              name = excluded.name, active = excluded.active
     ), people as (
       insert into person (tenant_id, person_id, username, name, locale, phone, email, active, created_at)
       select tenant_id, id, username, name, locale, phone, email, active, $7
         from taken, jsonb_to_recordset($4)
              as given (id text, username text, name jsonb, locale text, phone text, email text, active boolean)
           on conflict (tenant_id, person_id) do update
          set username = excluded.username, name = excluded.name, locale = excluded.locale,
              phone = excluded.phone, email = excluded.email, active = excluded.active
     ), given_grants as (
       select tenant_id, "personId" as person_id, "unitId" as unit_id, role
         from taken, jsonb_to_recordset($6) as given ("personId" text, "unitId" text, role text)
     ), ended as (
       delete from role_grant
        using taken
        where role_grant.tenant_id = taken.tenant_id
          and role_grant.person_id = any($5)
          and (role_grant.person_id, role_grant.unit_id, role_grant.role)
              not in (select person_id, unit_id, role from given_grants)
     ), grants as (
       insert into role_grant (tenant_id, person_id, unit_id, role)
       select tenant_id, person_id, unit_id, role from given_grants
           on conflict do nothing
     )
     select organisation_version from taken`,
    [
      tenant,
      version,
      JSON.stringify(change.units),
      JSON.stringify(change.people),
      change.regranted,
      JSON.stringify(change.grants),
      new Date(now),
    ],
  );
  return rows.length > 0;
}
