import { Type } from '@sinclair/typebox';

/** What a variable of a process may hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Any value a variable may hold, as a schema. */
export const AnyJson = Type.Unsafe<Json>({});
