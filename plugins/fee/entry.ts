import { Type } from '@sinclair/typebox';
import type { JobCall } from '../contract/job.ts';
import { AnyJson, type Json } from '../contract/json.ts';
import { toHundredths } from '../contract/money.ts';
import type { Query } from '../contract/tables.ts';

/** Of the case that money moves for. */
export const ofTheCase = {
  caseNumber: Type.String({ minLength: 1, maxLength: 100 }),
  customer: Type.Optional(AnyJson),
  unit: Type.Optional(Type.String({ maxLength: 100 })),
};

interface OfTheCase {
  readonly caseNumber: string;
  readonly customer?: Json;
  readonly unit?: string;
}

interface Movement {
  readonly kind: 'collect' | 'refund' | 'settle' | 'compensate';
  /** What the customer pays; negative is paid to the customer. */
  readonly amount: number;
  readonly receiptId?: string;
}

/** Writes down that money moved, and answers with the id of the entry. */
export async function enter(
  query: Query,
  reference: string,
  { tenant, now, input }: JobCall<OfTheCase, unknown>,
  { kind, amount, receiptId }: Movement,
): Promise<string> {
  const entryId = `${PREFIXES[kind]}-${reference}`;
  await query(
    `insert into entry
       (tenant_id, entry_id, kind, case_number, unit, customer, receipt_id, amount_hundredths, booked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[tenant, entryId, kind, input.caseNumber, input.unit ?? null, JSON.stringify(input.customer ?? null)],
      ...[receiptId ?? null, toHundredths(amount), new Date(now)],
    ],
  );
  return entryId;
}

const PREFIXES = { collect: 'RC', refund: 'RF', settle: 'ST', compensate: 'CM' } as const;
