/** How an attempt at a repair ended, in the words of the Open Repair Data Standard 0.3. */
export const repairStatuses = ['Fixed', 'Repairable', 'End of life', 'Unknown'] as const;

export type RepairStatus = (typeof repairStatuses)[number];

/** One real attempt at a repair. */
export interface RepairRecord {
  readonly id: string;
  readonly country: string;
  readonly category: string;
  readonly brand: string;
  /** In years; null where nobody knew. */
  readonly productAge: number | null;
  readonly status: RepairStatus;
  /** Why it could not be repaired, mostly empty. */
  readonly barrier: string;
  readonly group: string;
  readonly problem: string;
}

/** The columns that are read; there are more. */
export const columns = [
  'id',
  'country',
  'product_category',
  'brand',
  'product_age',
  'repair_status',
  'repair_barrier_if_end_of_life',
  'group_identifier',
  'problem',
] as const;

export type Row = Readonly<Record<(typeof columns)[number], string>>;

/** The record, or what is wrong with the row. */
export function recordFrom(row: Row): RepairRecord | string {
  const { id, repair_status: status, product_age: age } = row;
  if (id === '') return 'Expected an id, found none';
  if (!isStatus(status)) return `Expected one of ${repairStatuses.join(', ')} as repair_status, found "${status}"`;
  return {
    id,
    status,
    country: row.country,
    category: row.product_category,
    brand: row.brand,
    productAge: /^\d+(\.\d+)?$/.test(age) ? Number(age) : null,
    barrier: row.repair_barrier_if_end_of_life,
    group: row.group_identifier,
    problem: row.problem,
  };
}

const isStatus = (text: string): text is RepairStatus => repairStatuses.some((status) => status === text);
