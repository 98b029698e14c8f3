import type { TaskAssignment } from '../core/state/wait.ts';

/** Who gets a task, once the organisation was asked. */
export interface Owner {
  readonly assignee: string | null;
  readonly role: string | null;
  readonly unit: string | null;
}

/** What the runtime asks the organisation. */
export interface WorkOrganisation {
  /** Nobody found leaves the task to its role, for whoever looks after it. */
  resolve(tenant: string, assignment: TaskAssignment): Promise<Owner>;
}
