import type { Snapshot } from '../core/state/snapshot.ts';
import type { DefinitionId, ElementId, InstanceId, Instant, ProcessId } from '../core/identifiers.ts';
import type { Labels } from '../core/model/text.ts';
import type { InstanceStatus } from '../core/state/instance.ts';
import type { DefinitionRow } from './definitionStore.ts';
import type { IncidentRow, InstanceRow, JournalEntry, TaskRow, TaskState } from './executionStore.ts';
import type { UnitPath } from './organisation/identifiers.ts';

/** What somebody may see: cases of these units and of all below them, and those they had a part in. */
export interface Sight {
  readonly tenant: string;
  /** As the history names them. */
  readonly user: string;
  readonly paths: readonly UnitPath[];
  /** Also what belongs to no unit. */
  readonly everything: boolean;
  /** Roles by which tasks of a group are theirs to take, with how far down they reach. */
  readonly groups: readonly { readonly role: string; readonly path: UnitPath }[];
}

/** A part of a list. */
export interface Portion<Key> {
  readonly limit: number;
  /** The last of the portion before, or null for the first. */
  readonly after: Key | null;
}

export interface Portioned<Item, Key> {
  readonly items: readonly Item[];
  /** How many the filter lets through in all. */
  readonly total: number;
  /** Where the next portion begins, or null when this is the last. */
  readonly next: Key | null;
}

interface ShownProcess {
  readonly processName: string;
  readonly processLabels: Labels;
}

export interface InstanceView extends InstanceRow, ShownProcess {
  readonly id: InstanceId;
  readonly version: number;
  readonly sequence: number;
  /** Where its unit stands in the tree; null where it has none that is known. */
  readonly unitPath: UnitPath | null;
}

export interface InstanceFilter {
  readonly process?: string | undefined;
  readonly definition?: string | undefined;
  readonly status?: InstanceStatus | undefined;
  /** This unit and all below it, by code. */
  readonly unit?: string | undefined;
  readonly businessKey?: string | undefined;
  readonly startedBy?: string | undefined;
  readonly startedFrom?: Instant | undefined;
  readonly startedUntil?: Instant | undefined;
  readonly incidents?: boolean | undefined;
  readonly cases?: boolean | undefined;
  readonly text?: string | undefined;
}

export interface TaskKey {
  readonly instance: InstanceId;
  readonly wait: number;
}

export interface TaskView extends TaskRow, ShownProcess, TaskKey {
  readonly root: InstanceId;
  readonly definition: DefinitionId;
  readonly process: ProcessId;
  readonly title: string | null;
  readonly businessKey: string | null;
  /** Of the task's unit, else of its instance's. */
  readonly unitPath: UnitPath | null;
  /** At which its instance stands. */
  readonly sequence: number;
}

export type TaskSort = 'created' | '-created' | 'due' | '-due' | 'priority' | '-priority';

export interface TaskFilter {
  /** `mine`: theirs. `groups`: nobody's, and theirs to take. `all`: whatever they may see. */
  readonly whose: 'mine' | 'groups' | 'all';
  readonly state: TaskState | 'any';
  readonly process?: string | undefined;
  readonly element?: string | undefined;
  readonly instance?: string | undefined;
  readonly root?: string | undefined;
  readonly unit?: string | undefined;
  readonly role?: string | undefined;
  readonly assignee?: string | undefined;
  readonly priorityFrom?: number | undefined;
  readonly dueUntil?: Instant | undefined;
  readonly text?: string | undefined;
}

/** How many tasks of one step there are in one unit. */
export interface TaskTally extends ShownProcess {
  readonly process: ProcessId;
  readonly element: ElementId;
  readonly name: string;
  readonly labels: Labels;
  readonly unit: string | null;
  readonly tasks: number;
  readonly overdue: number;
}

/** Where a sorted list of tasks was left: the value it is sorted by, then the task. */
export interface TaskPlace extends TaskKey {
  readonly value: Instant | null;
}

export interface IncidentKey {
  readonly instance: InstanceId;
  readonly incident: number;
}

export interface IncidentPlace extends IncidentKey {
  readonly raisedAt: Instant;
}

export interface IncidentView extends IncidentRow, ShownProcess, IncidentKey {
  readonly process: ProcessId;
  readonly title: string | null;
  readonly businessKey: string | null;
  readonly unit: string | null;
  readonly unitPath: UnitPath | null;
}

export interface IncidentFilter {
  readonly state: 'open' | 'resolved' | 'any';
  readonly process?: string | undefined;
  readonly instance?: string | undefined;
}

export interface DefinitionUse extends DefinitionRow {
  readonly running: number;
  readonly incidents: number;
}

export interface DeploymentView {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
  readonly deployedBy: string;
  readonly deployedAt: Instant;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

/** What verification compares the journal with. */
export interface InstanceState {
  readonly sequence: number;
  readonly hash: string;
  readonly snapshot: Snapshot | null;
  readonly snapshotSequence: number;
}

export interface ExportedEntry extends JournalEntry {
  readonly instance: InstanceId;
}

export interface ExportPlace {
  readonly instance: InstanceId;
  readonly sequence: number;
}

/** What may be asked about what runs. Every question is confined to one tenant, most to what somebody may see. */
export interface QueryStore {
  listTasks(
    sight: Sight,
    filter: TaskFilter,
    sort: TaskSort,
    portion: Portion<TaskPlace>,
  ): Promise<readonly TaskView[]>;
  countTasks(sight: Sight, filter: TaskFilter): Promise<number>;
  tallyTasks(
    sight: Sight,
    filter: TaskFilter,
    about: { readonly now: Instant; readonly limit: number },
  ): Promise<readonly TaskTally[]>;
  findTask(sight: Sight, task: TaskKey): Promise<TaskView | null>;

  listInstances(sight: Sight, filter: InstanceFilter, portion: Portion<InstanceId>): Promise<readonly InstanceView[]>;
  countInstances(sight: Sight, filter: InstanceFilter): Promise<number>;
  findInstance(sight: Sight, instance: InstanceId): Promise<InstanceView | null>;
  /** Of the same case, the oldest first. */
  listRelated(sight: Sight, root: InstanceId, limit: number): Promise<readonly InstanceView[]>;

  listIncidents(
    sight: Sight,
    filter: IncidentFilter,
    portion: Portion<IncidentPlace>,
  ): Promise<readonly IncidentView[]>;
  countIncidents(sight: Sight, filter: IncidentFilter): Promise<number>;
  findIncident(sight: Sight, incident: IncidentKey): Promise<IncidentView | null>;

  /** The newest version of each process, by process; runs of every version are counted. */
  listProcesses(tenant: string, portion: Portion<ProcessId>): Promise<readonly DefinitionUse[]>;
  countProcesses(tenant: string): Promise<number>;
  /** Newest first. */
  listVersions(tenant: string, process: string, portion: Portion<number>): Promise<readonly DefinitionUse[]>;
  countVersions(tenant: string, process: string): Promise<number>;
  findVersion(tenant: string, process: string, version: number): Promise<DefinitionId | null>;
  findDefinition(tenant: string, definition: DefinitionId): Promise<DefinitionRow | null>;
  /** The processes of one deployment. */
  listTogether(tenant: string, deployment: string): Promise<readonly DefinitionRow[]>;
  findDeployment(tenant: string, deployment: string): Promise<DeploymentView | null>;
  findFile(tenant: string, deployment: string, path: string): Promise<Uint8Array | null>;

  /** Entries after a sequence, in their order. */
  readJournal(tenant: string, instance: InstanceId, portion: Portion<number>): Promise<readonly JournalEntry[]>;
  findState(tenant: string, instance: InstanceId): Promise<InstanceState | null>;
  exportJournal(
    tenant: string,
    between: { readonly from: Instant | null; readonly until: Instant | null },
    portion: Portion<ExportPlace>,
  ): Promise<readonly ExportedEntry[]>;
  findRequest(tenant: string, requestId: string): Promise<{ readonly instance: InstanceId } | null>;
  /** Instances in which somebody has a task now, at most so many. */
  instancesWithTaskOf(sight: Sight, limit: number): Promise<readonly InstanceId[]>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
}
