import type { Instance } from '../../../contract/schemas/instance.ts';
import type { RepairRecord } from '../records/repairRecord.ts';
import type { RepairRequest } from '../request/repairRequest.ts';

/** A record on its way through the workflows. */
export interface FedRecord {
  readonly record: RepairRecord;
  readonly request: RepairRequest;
}

/** A case that the feed looks after: a repair, or what follows on one. */
export interface OpenCase extends FedRecord {
  readonly root: string;
  readonly process: string;
  /** Open tasks that were heard of and not done yet. */
  readonly tasks: Set<string>;
  /** Tasks that were done, which late news may still call open. */
  readonly done: Set<string>;
  /** Every instance of the case. */
  readonly instances: Map<string, Instance['status']>;
  /** How often a task was tried in vain. */
  readonly vain: Map<string, number>;
  state: 'resting' | 'queued' | 'working';
  /** When it began to rest, by this machine's clock. */
  restsSince: number;
}

export const newCase = (root: string, process: string, { record, request }: FedRecord): OpenCase => ({
  ...{ root, process, record, request },
  tasks: new Set(),
  done: new Set(),
  instances: new Map([[root, 'running']]),
  vain: new Map(),
  state: 'resting',
  restsSince: Date.now(),
});

export const hasEnded = ({ root, instances }: OpenCase): boolean => instances.get(root) !== 'running';
