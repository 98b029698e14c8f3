import type { InstanceId, ProcessId } from '../core/identifiers.ts';
import type { InstanceStatus } from '../core/state/instance.ts';
import type { InstanceChange, TaskState } from '../ports/executionStore.ts';

/** What a commit tells those who listen, on its own node and on the others: whom it concerns, and no variables. */
export interface CommitNews {
  readonly type: 'committed';
  readonly tenant: string;
  readonly instance: InstanceId;
  readonly sequence: number;
  readonly root: InstanceId;
  readonly process: ProcessId;
  readonly status: InstanceStatus;
  readonly incidents: number;
  readonly unit: string | null;
  readonly startedBy: string;
  readonly tasks: readonly TaskNews[];
  /** The queues in which something waits now. */
  readonly queues: readonly string[];
}

export interface TaskNews {
  readonly wait: number;
  readonly state: TaskState;
  /** Who has it or may take it; null where that stays as it was. */
  readonly owner: {
    readonly assignee: string | null;
    readonly candidates: readonly string[];
    readonly role: string | null;
    readonly unit: string | null;
  } | null;
}

/** `missed`: another node committed something that this one was not told; whoever waits has to look. */
export type News = CommitNews | { readonly type: 'missed' };

export const newsOf = ({
  tenant,
  instance,
  sequence,
  row,
  tasks,
  taskChanges,
  effects,
}: InstanceChange): CommitNews => ({
  type: 'committed',
  tenant,
  instance,
  sequence,
  root: row.root,
  process: row.process,
  status: row.status,
  incidents: row.incidents,
  unit: row.unit,
  startedBy: row.startedBy,
  tasks: [
    ...tasks.map(({ wait, state, assignee, candidates, role, unit }) => ({
      wait,
      state,
      owner: { assignee, candidates, role, unit },
    })),
    ...taskChanges.map(({ wait, state, owner }) => ({
      wait,
      state,
      owner: owner === null ? null : { ...owner, candidates: [] },
    })),
  ],
  queues: [...new Set(effects.map(({ queue }) => queue))],
});
