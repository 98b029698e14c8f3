import type { Static } from '@sinclair/typebox';
import type { ApiKey, Grant, PeopleQuery } from '../../contract/schemas/organisation.ts';
import type { ApiKey as StoredKey } from '../../ports/organisation/credentialStore.ts';
import { personId, unitId } from '../../ports/organisation/identifiers.ts';
import type { PersonId, UnitId } from '../../ports/organisation/identifiers.ts';
import type { Grant as StoredGrant, Person } from '../../ports/organisation/organisation.ts';
import { depthOf, isAtOrBelow } from '../../organisation/unitPaths.ts';
import type { OrganisationTree } from '../../organisation/organisationTree.ts';
import { weaknessOf } from '../../organisation/passwordService.ts';
import { permissionsOf } from '../../organisation/permissions.ts';
import { isRole, roles } from '../../organisation/roles.ts';
import type { Caller } from '../access/caller.ts';
import { scopeOf } from '../access/scope.ts';
import type { HandlersOf } from '../handler.ts';
import { Refused, found, valueOf } from '../problems/refused.ts';
import type { Services } from '../services.ts';
import { instantOf, momentOf, momentOrNull } from '../views/moment.ts';
import { personView, unitView } from '../views/person.ts';

type Names =
  | 'listRoles'
  | 'listUnits'
  | 'addUnit'
  | 'changeUnit'
  | 'moveUnit'
  | 'listPeople'
  | 'readPerson'
  | 'addPerson'
  | 'changePerson'
  | 'grantRoles'
  | 'resetPassword'
  | 'listApiKeys'
  | 'createApiKey'
  | 'revokeApiKey';

export const organisationHandlers = ({ organisation }: Services): HandlersOf<Names> => {
  const { apiKeys, changes, passwords } = organisation;

  const unitOf = async (caller: Caller, id: UnitId) => {
    const { tree } = await scopeOf(caller, organisation);
    return unitView(found(tree.units.get(id), 'unknownUnit', `a unit "${id}"`));
  };
  const personOf = async (caller: Caller, id: PersonId) => {
    const scope = await scopeOf(caller, organisation);
    return personView(found(scope.tree.people.get(id), 'unknownPerson', `a person "${id}"`), scope, caller);
  };

  return {
    listRoles: async () => ({
      status: 200,
      body: {
        items: Object.entries(roles).map(([role, name]) => ({
          ...{ role, name },
          permissions: isRole(role) ? [...permissionsOf[role]] : [],
        })),
      },
    }),

    listUnits: async ({ caller }) => {
      const { tree } = await scopeOf(caller, organisation);
      const units = [...tree.units.values()].sort(
        (one, other) => depthOf(one.path) - depthOf(other.path) || compare(one.code, other.code),
      );
      return { status: 200, body: { items: units.map(unitView) } };
    },

    addUnit: async ({ caller, body }) => ({
      status: 201,
      body: unitView(valueOf(await changes.addUnit(caller.actor, body))),
    }),

    changeUnit: async ({ caller, params, body }) => ({
      status: 200,
      body: unitView(
        valueOf(await changes.changeUnit(caller.actor, unitId((await unitOf(caller, unitId(params.unit))).id), body)),
      ),
    }),

    moveUnit: async ({ caller, params, body }) => {
      const { id } = await unitOf(caller, unitId(params.unit));
      valueOf(await changes.moveUnit(caller.actor, unitId(id), body.parent));
      return { status: 200, body: await unitOf(caller, unitId(id)) };
    },

    listPeople: async ({ caller, query }) => {
      const scope = await scopeOf(caller, organisation);
      const { tree } = scope;
      const people = [...tree.people.values()].filter((person) => isMeant(person, query, tree));
      people.sort((one, other) => compare(one.username, other.username));
      return { status: 200, body: { items: people.map((person) => personView(person, scope, caller)) } };
    },

    readPerson: async ({ caller, params }) => ({ status: 200, body: await personOf(caller, personId(params.person)) }),

    /** The password is looked at first: nobody is left behind who cannot sign in. */
    addPerson: async ({ caller, body }) => {
      const { password, grants, phone = null, email = null, ...details } = body;
      const weakness = weaknessOf(password, details.username);
      if (weakness !== null) throw new Refused('weakPassword', { detail: weakness, place: '/password' });
      const request = { ...details, phone, email, grants: grants.map(storedGrant) };
      const { id } = valueOf(await changes.addPerson(caller.actor, request));
      valueOf(await passwords.reset(caller.actor, id, password));
      return { status: 201, body: await personOf(caller, id) };
    },

    changePerson: async ({ caller, params, body }) => {
      const { id } = await personOf(caller, personId(params.person));
      valueOf(await changes.changePerson(caller.actor, personId(id), body));
      return { status: 200, body: await personOf(caller, personId(id)) };
    },

    grantRoles: async ({ caller, params, body }) => {
      const { id } = await personOf(caller, personId(params.person));
      valueOf(await changes.grantRoles(caller.actor, personId(id), body.grants.map(storedGrant)));
      return { status: 200, body: await personOf(caller, personId(id)) };
    },

    resetPassword: async ({ caller, params, body }) => {
      const { id } = await personOf(caller, personId(params.person));
      valueOf(await passwords.reset(caller.actor, personId(id), body.password));
      return { status: 204 };
    },

    listApiKeys: async ({ caller }) => ({
      status: 200,
      body: { items: valueOf(await apiKeys.list(caller.actor)).map(keyView) },
    }),

    createApiKey: async ({ caller, body }) => {
      const { name, grants, expiresAt } = body;
      const wanted = { name, grants: grants.map(storedGrant), expiresAt: instantOf(expiresAt ?? undefined) ?? null };
      const { key, text } = valueOf(await apiKeys.create(caller.actor, wanted));
      return { status: 201, body: { ...keyView(key), key: text } };
    },

    revokeApiKey: async ({ caller, params }) => {
      valueOf(await apiKeys.revoke(caller.actor, params.key));
      return { status: 204 };
    },
  };
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function isMeant(
  person: Person,
  { unit, role, active, text }: Static<typeof PeopleQuery>,
  tree: OrganisationTree,
): boolean {
  if (active !== undefined && person.active !== active) return false;
  if (text !== undefined && !searchText(person).includes(text.toLowerCase())) return false;
  if (unit === undefined && role === undefined) return true;
  const top = unit === undefined ? undefined : tree.unitsByCode.get(unit)?.path;
  return (tree.grantsOf.get(person.id) ?? []).some((grant) => {
    const path = tree.units.get(grant.unitId)?.path;
    const isThere = unit === undefined || (top !== undefined && path !== undefined && isAtOrBelow(path, top));
    return isThere && (role === undefined || grant.role === role);
  });
}

const searchText = ({ username, name }: Person): string => [username, ...Object.values(name)].join('\n').toLowerCase();

const storedGrant = ({ role, unit }: Static<typeof Grant>): StoredGrant => ({ role, unitId: unitId(unit) });

const keyView = ({ id, name, createdBy, createdAt, expiresAt, revokedAt, grants }: StoredKey): ApiKey => ({
  ...{ id, name, createdBy },
  createdAt: momentOf(createdAt),
  expiresAt: momentOrNull(expiresAt),
  revokedAt: momentOrNull(revokedAt),
  grants: grants.map(({ role, unitId: unit }) => ({ role, unit })),
});
