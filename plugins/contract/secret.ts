import type { TSchema } from '@sinclair/typebox';

/** A setting that comes from the environment only, and whose texts are blackened wherever the host writes something. */
export const Secret = <Schema extends TSchema>(schema: Schema): Schema => ({ ...schema, secret: true });
