declare const brand: unique symbol;
type Text<Name extends string> = string & { readonly [brand]: Name };

/** What a tenant's id looks like; it names rows, channels and settings, so it is kept this plain. */
export const TENANT_ID = /^[a-z0-9-]{1,63}$/;

/** What the id of a unit or a person looks like. */
export const ORGANISATION_ID = /^[a-z0-9-]{1,40}$/;

export type UnitId = Text<'UnitId'>;
export const unitId = (text: string): UnitId => text as UnitId;

/** The ids of the units from the top down to one, `/hq/east/zj/`; what is below it begins with it. */
export type UnitPath = Text<'UnitPath'>;
export const unitPath = (text: string): UnitPath => text as UnitPath;

export type PersonId = Text<'PersonId'>;
export const personId = (text: string): PersonId => text as PersonId;
