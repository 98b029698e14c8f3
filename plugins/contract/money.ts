import { Type } from '@sinclair/typebox';

/** A sum in the currency's unit, with at most two decimals that count. */
export const Amount = Type.Number({ minimum: 0, maximum: 1_000_000_000 });

/** Sums are kept in hundredths, because fractions of doubles do not add up. */
export const toHundredths = (amount: number): number => Math.round(amount * 100);

export const fromHundredths = (hundredths: number): number => hundredths / 100;
