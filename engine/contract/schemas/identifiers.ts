import { Type } from '@sinclair/typebox';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const NUMBER = '(0|[1-9][0-9]{0,8})';

export const Uuid = Type.String({ pattern: `^${UUID}$`, description: 'A UUID in small letters.' });

/** A wait or an incident of an instance: its instance's id, a dot, its number. */
export const Numbered = Type.String({ pattern: `^${UUID}\\.${NUMBER}$`, description: '`<instance>.<number>`' });

/** The id of something drawn: a process, an element, a form. XML allows more than we let into an address. */
export const DrawnId = Type.String({ minLength: 1, maxLength: 200 });

/** The id of a unit, a person or a key. */
export const OrganisationId = Type.String({ pattern: '^[a-z0-9-]{1,40}$' });

export const TenantId = Type.String({ pattern: '^[a-z0-9-]{1,63}$' });

/** The code by which people call a unit. */
export const UnitCode = Type.String({ minLength: 1, maxLength: 40, pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$' });

/** Small and plain, so that it reads the same everywhere; `engine` names the engine itself in the history. */
export const Username = Type.String({ pattern: '^(?!engine$)[a-z0-9][a-z0-9._@-]{0,63}$' });
