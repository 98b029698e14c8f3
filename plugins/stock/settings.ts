import { type Static, Type } from '@sinclair/typebox';
import { demoParts } from './demoParts.ts';
import { demoStock } from './demoStock.ts';
import { Part } from './part.ts';

export const StockSettings = Type.Object({
  /** The part list. */
  parts: Type.Array(Part, { default: demoParts }),
  /** What lies on the shelves when a tenant's stock is used for the first time, by unit and part. */
  openingStock: Type.Record(Type.String(), Type.Record(Type.String(), Type.Integer({ minimum: 0 })), {
    default: demoStock,
  }),
});

export type StockSettings = Static<typeof StockSettings>;
