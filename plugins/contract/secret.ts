import { type StringOptions, type TString, Type } from '@sinclair/typebox';

/** A setting that comes from the environment only and is blackened wherever the host writes something down. */
export const Secret = (options: StringOptions = {}): TString => Type.String({ ...options, secret: true });
