import { type Static, Type } from '@sinclair/typebox';
import { demoDeposits } from './demoDeposits.ts';
import { Amount } from '../contract/money.ts';

export const DepositSettings = Type.Object({
  /** What a unit has deposited when its account is used for the first time; a unit that is not named has nothing. */
  openingDeposits: Type.Record(Type.String(), Amount, { default: demoDeposits }),
});

export type DepositSettings = Static<typeof DepositSettings>;
