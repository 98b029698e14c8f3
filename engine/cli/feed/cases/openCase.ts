import type { Json } from '../../../core/expressions.ts';
import type { RepairRecord } from '../records/repairRecord.ts';
import type { RepairRequest } from '../request/repairRequest.ts';

/** A record on its way through the workflows. */
export interface FedRecord {
  readonly record: RepairRecord;
  readonly request: RepairRequest;
}

/** What became of a task that was heard of. Done is remembered, because late news may still call it open. */
export type TaskState = 'heard' | 'queued' | 'done';

/** A case that has begun and not ended: a repair, or what follows on one. */
export interface OpenCase {
  readonly root: string;
  readonly process: string;
  /** Null until it is known to be one of ours. */
  fed: FedRecord | null;
  readonly tasks: Map<string, TaskState>;
  /** How often a task was tried in vain. */
  readonly vain: Map<string, number>;
  /** What those who work on it have told each other. */
  readonly memory: Map<string, Json>;
}

export const newCase = (root: string, process: string, fed: FedRecord | null): OpenCase => ({
  ...{ root, process, fed },
  tasks: new Map(),
  vain: new Map(),
  memory: new Map(),
});
