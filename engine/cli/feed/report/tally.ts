import type { RepairStatus } from '../records/repairRecord.ts';
import { repairStatuses } from '../records/repairRecord.ts';

/** What a case came to, told from what the case itself says and not from the record. */
export type Outcome = 'repairedOnSite' | 'repairedWithParts' | 'replaced' | 'cancelled' | 'other';

/** What each kind of record must come to. */
export const outcomeOf = {
  Fixed: 'repairedOnSite',
  Repairable: 'repairedWithParts',
  'End of life': 'replaced',
  Unknown: 'cancelled',
} as const satisfies Record<RepairStatus, Outcome>;

/** Something that is not as it must be. */
export interface Complaint {
  readonly record: string;
  readonly instance: string;
  readonly message: string;
}

export interface Tally {
  readonly began: (status: RepairStatus) => void;
  /** By the news; what it came to is looked at later. */
  readonly repairEnded: () => void;
  readonly ended: (outcome: Outcome) => void;
  readonly verified: (isIntact: boolean) => void;
  readonly taskDone: () => void;
  readonly complain: (complaint: Complaint) => void;
  readonly sums: () => Sums;
}

export interface Sums {
  readonly records: Readonly<Record<RepairStatus, number>>;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly repairsEnded: number;
  readonly tasks: number;
  readonly chains: { readonly walked: number; readonly intact: number };
  readonly complaints: readonly Complaint[];
}

export function createTally(): Tally {
  const records: Record<RepairStatus, number> = { Fixed: 0, Repairable: 0, 'End of life': 0, Unknown: 0 };
  const outcomes: Record<Outcome, number> = {
    ...{ repairedOnSite: 0, repairedWithParts: 0, replaced: 0, cancelled: 0, other: 0 },
  };
  const chains = { walked: 0, intact: 0 };
  const complaints: Complaint[] = [];
  let tasks = 0;
  let repairsEnded = 0;
  return {
    began: (status) => {
      records[status] += 1;
    },
    repairEnded: () => {
      repairsEnded += 1;
    },
    ended: (outcome) => {
      outcomes[outcome] += 1;
    },
    verified: (isIntact) => {
      chains.walked += 1;
      if (isIntact) chains.intact += 1;
    },
    taskDone: () => {
      tasks += 1;
    },
    complain: (complaint) => {
      complaints.push(complaint);
    },
    sums: () => ({
      ...{ tasks, repairsEnded, complaints },
      records: { ...records },
      outcomes: { ...outcomes },
      chains: { ...chains },
    }),
  };
}

/** Whether every kind of record came to what it must. */
export const isAsInFile = ({ records, outcomes }: Sums): boolean =>
  outcomes.other === 0 && repairStatuses.every((status) => records[status] === outcomes[outcomeOf[status]]);
