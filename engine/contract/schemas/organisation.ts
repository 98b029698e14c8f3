import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { OrganisationId, UnitCode, Username } from './identifiers.ts';
import { PASSWORD_LENGTH_MAX, HeldRole } from './session.ts';
import { Labels, Moment, Name, nullable } from './text.ts';

const GRANTS_MAX = 100;

export const Unit = Type.Object(
  {
    id: OrganisationId,
    parent: nullable(OrganisationId),
    path: Type.String({ description: 'The ids from the top down to it, `/hq/east/`.' }),
    code: Type.String(),
    name: Labels,
    active: Type.Boolean(),
  },
  { title: 'Unit' },
);
export type Unit = Static<typeof Unit>;

/** Every unit above its children. */
export const Units = Type.Object({ items: Type.Array(Unit) }, { title: 'Units' });

const Parent = Type.String({ minLength: 1, maxLength: 40, description: 'The unit above, by id or code.' });

export const AddUnit = Type.Object(
  { parent: Parent, code: UnitCode, name: Labels },
  { title: 'AddUnit', additionalProperties: false },
);

export const ChangeUnit = Type.Object(
  { code: Type.Optional(UnitCode), name: Type.Optional(Labels), active: Type.Optional(Type.Boolean()) },
  { title: 'ChangeUnit', additionalProperties: false, minProperties: 1 },
);

export const MoveUnit = Type.Object({ parent: Parent }, { title: 'MoveUnit', additionalProperties: false });

export const Grant = Type.Object(
  { role: Type.String({ minLength: 1, maxLength: 40 }), unit: OrganisationId },
  { title: 'Grant', additionalProperties: false },
);
const Grants = Type.Array(Grant, { maxItems: GRANTS_MAX });

const Locale = Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$', maxLength: 20 });
const Phone = nullable(Type.String({ minLength: 1, maxLength: 40, pattern: '^[+0-9 ()-]+$' }));
const Email = nullable(Type.String({ format: 'email', maxLength: 200 }));
const Password = Type.String({ minLength: 1, maxLength: PASSWORD_LENGTH_MAX });

export const Person = Type.Object(
  {
    id: OrganisationId,
    username: Type.String(),
    name: Labels,
    locale: Type.String(),
    phone: nullable(Type.String()),
    email: nullable(Type.String()),
    active: Type.Boolean(),
    roles: Type.Array(HeldRole),
  },
  { title: 'Person' },
);
export type Person = Static<typeof Person>;

export const People = Type.Object({ items: Type.Array(Person) }, { title: 'People' });

export const PeopleQuery = Type.Object(
  {
    unit: Type.Optional(UnitCode),
    role: Type.Optional(Name),
    active: Type.Optional(Type.Boolean()),
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  },
  { additionalProperties: false },
);

export const AddPerson = Type.Object(
  {
    username: Username,
    name: Labels,
    locale: Locale,
    phone: Type.Optional(Phone),
    email: Type.Optional(Email),
    grants: Grants,
    password: Password,
  },
  { title: 'AddPerson', additionalProperties: false },
);

export const ChangePerson = Type.Object(
  {
    name: Type.Optional(Labels),
    locale: Type.Optional(Locale),
    phone: Type.Optional(Phone),
    email: Type.Optional(Email),
    active: Type.Optional(Type.Boolean()),
  },
  { title: 'ChangePerson', additionalProperties: false, minProperties: 1 },
);

export const GrantRoles = Type.Object({ grants: Grants }, { title: 'GrantRoles', additionalProperties: false });

export const ResetPassword = Type.Object(
  { password: Password },
  { title: 'ResetPassword', additionalProperties: false },
);

const Role = Type.Object(
  { role: Type.String(), name: Labels, permissions: Type.Array(Type.String()) },
  { title: 'Role' },
);
export const Roles = Type.Object({ items: Type.Array(Role) }, { title: 'Roles' });

const shownKey = {
  id: Type.String(),
  name: Type.String(),
  createdBy: Type.String(),
  createdAt: Moment,
  expiresAt: nullable(Moment),
  revokedAt: nullable(Moment),
  grants: Type.Array(Grant),
};

/** What a machine signs in with. */
export const ApiKey = Type.Object(shownKey, { title: 'ApiKey' });
export type ApiKey = Static<typeof ApiKey>;

export const ApiKeys = Type.Object({ items: Type.Array(ApiKey) }, { title: 'ApiKeys' });

export const CreateApiKey = Type.Object(
  {
    name: Name,
    grants: Type.Array(Grant, { minItems: 1, maxItems: GRANTS_MAX }),
    expiresAt: Type.Optional(nullable(Moment)),
  },
  { title: 'CreateApiKey', additionalProperties: false },
);

export const CreatedApiKey = Type.Object(
  { ...shownKey, key: Type.String({ description: 'Shown this once.' }) },
  { title: 'CreatedApiKey' },
);
