import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { OrganisationId, TenantId } from './identifiers.ts';
import { Labels, Moment, Name, nullable } from './text.ts';

export const PASSWORD_LENGTH_MAX = 200;

const Password = Type.String({ minLength: 1, maxLength: PASSWORD_LENGTH_MAX });

export const SignIn = Type.Object(
  { tenant: TenantId, username: Type.String({ minLength: 1, maxLength: 64 }), password: Password },
  { title: 'SignIn', additionalProperties: false },
);

export const ChangePassword = Type.Object(
  { old: Password, password: Password },
  { title: 'ChangePassword', additionalProperties: false },
);

/** A role in a unit, as it is shown. */
export const HeldRole = Type.Object(
  { role: Type.String(), roleName: Labels, unit: OrganisationId, unitCode: Type.String(), unitName: Labels },
  { title: 'HeldRole' },
);

/** Who asks, and what they may do somewhere. */
export const Me = Type.Object(
  {
    tenant: TenantId,
    kind: Type.Union([Type.Literal('person'), Type.Literal('machine')]),
    id: Type.String(),
    user: Type.String({ description: 'What the history and assignments call them.' }),
    name: Name,
    person: nullable(
      Type.Object({
        name: Labels,
        locale: Type.String(),
        phone: nullable(Type.String()),
        email: nullable(Type.String()),
      }),
    ),
    roles: Type.Array(HeldRole),
    permissions: Type.Array(Type.String()),
    expiresAt: nullable(Moment),
  },
  { title: 'Me' },
);
export type Me = Static<typeof Me>;
