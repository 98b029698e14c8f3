import { type Static, Type } from '@sinclair/typebox';

/** A part as the part list describes it. */
export const Part = Type.Object({
  part: Type.String({ minLength: 1, maxLength: 100 }),
  name: Type.String(),
  category: Type.String(),
  unitPrice: Type.Number({ minimum: 0 }),
  /** Whether the old part must come back when this one is fitted. */
  returnOldPart: Type.Boolean(),
});

export type Part = Static<typeof Part>;
