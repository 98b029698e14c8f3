import type { JobCall } from '../contract/job.ts';
import type { Query } from '../contract/tables.ts';
import { toHundredths } from '../contract/money.ts';
import type { DepositSettings } from './settings.ts';

interface AccountRow {
  readonly balance_hundredths: number;
}

/** A unit's balance in hundredths, kept from changing meanwhile. An account that is not there is opened. */
export async function lockBalance(
  query: Query,
  { tenant, settings }: JobCall<unknown, DepositSettings>,
  unit: string,
): Promise<number> {
  const { openingDeposits } = settings;
  const opening = Object.hasOwn(openingDeposits, unit) ? openingDeposits[unit] : undefined;
  const [account] = await query<AccountRow>(
    `insert into account (tenant_id, unit, balance_hundredths) values ($1, $2, $3)
         on conflict (tenant_id, unit) do update set balance_hundredths = account.balance_hundredths
     returning balance_hundredths`,
    [tenant, unit, toHundredths(opening ?? 0)],
  );
  return balanceOf(account, unit);
}

/** Moves a balance that has been locked, and answers with the new one. */
export async function moveBalance(query: Query, tenant: string, unit: string, hundredths: number): Promise<number> {
  const [account] = await query<AccountRow>(
    `update account
        set balance_hundredths = balance_hundredths + $3
      where tenant_id = $1 and unit = $2
     returning balance_hundredths`,
    [tenant, unit, hundredths],
  );
  return balanceOf(account, unit);
}

function balanceOf(account: AccountRow | undefined, unit: string): number {
  if (account === undefined) throw new Error(`Expected unit ${unit} to have an account once it is locked, found none`);
  return account.balance_hundredths;
}
