import type { RepairRecord } from '../records/repairRecord.ts';
import { drawn, oneOf } from './chance.ts';

export interface NeededPart {
  readonly part: string;
  readonly quantity: number;
}

/** Codes of the demonstration's part list. The volunteers do not say what was missing, so it is drawn by the record. */
const large = ['P-200', 'P-301', 'P-400', 'P-410', 'P-430', 'P-440'] as const;
const cooling = ['P-100', 'P-300', 'P-303', 'P-420', 'P-450', 'P-460'] as const;
const small = ['P-201', 'P-310', 'P-410', 'P-420', 'P-450', 'P-460'] as const;

/** One repair in so many needs two parts. */
const TWO_PARTS_EVERY = 8;

export function partsFor({ id, category }: RepairRecord): readonly NeededPart[] {
  const codes = category === 'Aircon/dehumidifier' ? cooling : category === 'Large home electrical' ? large : small;
  const first = oneOf(codes, id, 'first part');
  const second = codes.filter((code) => code !== first)[drawn(codes.length - 1, id, 'second part')];
  const isTwo = drawn(TWO_PARTS_EVERY, id, 'two parts') === 0 && second !== undefined;
  return (isTwo ? [first, second] : [first]).map((part) => ({ part, quantity: 1 }));
}
