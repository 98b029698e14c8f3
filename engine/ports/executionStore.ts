import type { Variables } from '../core/expressions.ts';
import type { CycleState } from '../core/state/wait.ts';
import type { PendingEffect } from '../core/effects/effect.ts';
import type { Entry } from '../core/replay.ts';
import type { Snapshot } from '../core/state/snapshot.ts';
import { instanceId } from '../core/identifiers.ts';
import type { DefinitionId, ElementId, InstanceId, Instant, ProcessId } from '../core/identifiers.ts';
import type { InstanceStatus } from '../core/state/instance.ts';

/** Which instance, whose. */
export interface InstanceKey {
  readonly tenant: string;
  readonly instance: InstanceId;
}

/** An instance as it was last written: a snapshot, and what came after it. */
export interface StoredInstance extends InstanceKey {
  readonly sequence: number;
  /** The digest of the newest journal entry. */
  readonly hash: string;
  readonly snapshot: Snapshot | null;
  readonly snapshotSequence: number;
  /** How long the snapshot is, as JSON text. */
  readonly snapshotLength: number;
  readonly root: InstanceId;
  readonly entries: readonly Entry[];
  /** How long the facts since the snapshot are, as JSON text. */
  readonly entriesLength: number;
}

export interface JournalEntry {
  readonly sequence: number;
  readonly at: Instant;
  readonly by: string;
  /** The command as JSON text, without the variables that its facts tell. */
  readonly command: string;
  readonly requestId: string | null;
  /** The facts as JSON text: what the digest was taken over. */
  readonly facts: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** What lists and searches know of an instance. */
export interface InstanceRow {
  readonly definition: DefinitionId;
  readonly process: ProcessId;
  readonly root: InstanceId;
  readonly caller: InstanceId | null;
  readonly businessKey: string | null;
  readonly title: string | null;
  readonly unit: string | null;
  readonly searchable: Variables;
  readonly status: InstanceStatus;
  readonly incidents: number;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
}

export type TaskState = 'open' | 'completed' | 'withdrawn';

export interface TaskRow {
  readonly wait: number;
  readonly element: ElementId;
  readonly name: string;
  readonly labels: { readonly [language: string]: string };
  readonly form: string | null;
  readonly state: TaskState;
  readonly role: string | null;
  readonly unit: string | null;
  readonly assignee: string | null;
  readonly candidates: readonly string[];
  readonly excluded: readonly string[];
  readonly priority: number;
  readonly dueAt: Instant | null;
  readonly followUpAt: Instant | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
  readonly completedBy: string | null;
}

/** A change of a task that an earlier command created; what is absent stays. */
export interface TaskChange {
  readonly wait: number;
  readonly state: TaskState;
  /** With `owner` absent nobody else has it now. */
  readonly owner: {
    readonly assignee: string | null;
    readonly role: string | null;
    readonly unit: string | null;
  } | null;
  readonly endedAt: Instant | null;
  readonly completedBy: string | null;
}

export interface SubscriptionRow {
  readonly wait: number;
  readonly kind: 'message' | 'signal';
  readonly name: string;
  readonly correlationKey: string | null;
  readonly element: ElementId;
}

export interface IncidentRow {
  readonly incident: number;
  readonly element: ElementId;
  readonly wait: number | null;
  readonly stage: string;
  readonly code: string;
  readonly message: string;
  readonly raisedAt: Instant;
  readonly resolved: IncidentEnd | null;
}

export interface IncidentEnd {
  readonly at: Instant;
  readonly how: 'retried' | 'cancelled';
  readonly by: string;
}

/** An effect as it waits in the database. `queue` says who carries it out: `engine`, or `job:<type>`. */
export interface EffectRow {
  readonly key: string;
  readonly queue: string;
  readonly dueAt: Instant;
  readonly leasedBy: string | null;
  readonly payload: EffectPayload;
}

export type EffectPayload = PendingEffect | OutsideEffect;

/** Where effects that belong to no instance are kept. */
export const OUTSIDE: InstanceId = instanceId('00000000-0000-0000-0000-000000000000');

/** Asked for by the runtime itself, not by a fact. */
export type OutsideEffect =
  | { readonly type: 'deliverSignal'; readonly key: string; readonly name: string; readonly variables: Variables }
  | {
      readonly type: 'startBySignal';
      readonly key: string;
      readonly definition: DefinitionId;
      readonly startEvent: ElementId;
      readonly part: number | null;
      readonly name: string;
      readonly variables: Variables;
    }
  | {
      readonly type: 'startByTimer';
      readonly key: string;
      readonly process: ProcessId;
      readonly definition: DefinitionId;
      readonly startEvent: ElementId;
      readonly part: number | null;
      readonly at: Instant;
      readonly cycle: CycleState | null;
    }
  | { readonly type: 'deliverMessage'; readonly key: string; readonly messageId: string };

/** All that one instance's commands of a batch leave behind. Written whole, at the sequence that was read, or not at all. */
export interface InstanceChange extends InstanceKey {
  /** 0 where the instance is new. */
  readonly sequenceRead: number;
  readonly sequence: number;
  readonly hash: string;
  readonly row: InstanceRow;
  /** Null while the facts since the last one are short. As JSON text. */
  readonly snapshot: string | null;
  readonly entries: readonly JournalEntry[];
  readonly effects: readonly EffectRow[];
  /** Effects that are not to be carried out any more, of this instance. */
  readonly withdrawn: readonly string[];
  /** Effects, of any instance of the tenant, that these commands carry out: all of it is written only while each is open. */
  readonly settled: readonly EffectKey[];
  /** Effects, of any instance of the tenant, that have become needless. */
  readonly ended: readonly EffectKey[];
  readonly tasks: readonly TaskRow[];
  readonly taskChanges: readonly TaskChange[];
  readonly subscriptions: readonly SubscriptionRow[];
  readonly subscriptionsEnded: readonly number[];
  readonly incidents: readonly IncidentRow[];
  readonly incidentsEnded: readonly (IncidentEnd & { readonly incident: number })[];
  /** Messages that these commands received: all of it is written only while each still waits. */
  readonly messages: readonly string[];
}

export interface EffectKey extends InstanceKey {
  readonly key: string;
}

export interface DueEffect extends EffectKey {
  readonly queue: string;
  readonly payload: EffectPayload;
  readonly dueAt: Instant;
  /** How often it was taken, this time included. */
  readonly attempts: number;
}

export interface Claim {
  /** How many of each queue, at most. */
  readonly queues: readonly { readonly queue: string; readonly room: number }[];
  readonly now: Instant;
  readonly leaseUntil: Instant;
  readonly node: string;
  /** Null claims for every tenant: only the pump does. */
  readonly tenant: string | null;
}

export interface Message {
  readonly tenant: string;
  readonly id: string;
  readonly name: string;
  readonly correlationKey: string | null;
  readonly variables: Variables;
  readonly publishedAt: Instant;
  readonly expiresAt: Instant;
}

export interface MessageReceiver {
  readonly instance: InstanceId;
  readonly wait: number;
}

export interface Correlation {
  readonly name: string;
  readonly correlationKey: string | null;
}

export interface StartSubscription {
  readonly process: ProcessId;
  readonly startEvent: ElementId;
  /** Which trigger of a start event of several it is. */
  readonly part: number | null;
  readonly definition: DefinitionId;
}

/** A condition that starts a process, as its FEEL text. */
export interface StartCondition extends StartSubscription {
  readonly condition: string;
}

/** What the runtime needs of a database for running instances. Every method is confined to the tenants it names. */
export interface ExecutionStore {
  /** Those of the keys that exist, in any order. */
  load(keys: readonly InstanceKey[]): Promise<readonly StoredInstance[]>;
  /** The newest sequence of each instance that exists, by `tenant/instance`. */
  sequences(keys: readonly InstanceKey[]): Promise<ReadonlyMap<string, number>>;
  /** Writes each change whose sequence still is what was read; the answer names those, as `tenant/instance`. */
  write(changes: readonly InstanceChange[]): Promise<ReadonlySet<string>>;
  /** Those of the changes that are in the journal as they are, as `tenant/instance`: for when a write's answer was lost. */
  findWritten(changes: readonly InstanceChange[]): Promise<ReadonlySet<string>>;
  /** The instance and sequence that an earlier request of that id led to, or null. */
  findRequest(
    tenant: string,
    requestId: string,
  ): Promise<{ readonly instance: InstanceId; readonly sequence: number } | null>;

  /** Takes due effects, oldest first, skipping those that another node is taking. */
  claim(claim: Claim): Promise<readonly DueEffect[]>;
  /** When the next effect of these queues becomes due, or null. */
  nextDue(queues: readonly string[]): Promise<Instant | null>;
  /** The effect is over without a command. */
  settle(effect: EffectKey): Promise<void>;
  /** The effect is not over: it becomes due again at `dueAt`. */
  postpone(effect: EffectKey, dueAt: Instant): Promise<void>;
  isOpen(effect: EffectKey): Promise<boolean>;
  /**
   * Puts effects that belong to no fact, and ends the one that led to them; when that has ended already, nothing. One
   * that is there already stays.
   */
  put(
    tenant: string,
    effects: readonly (EffectRow & { readonly instance: InstanceId })[],
    settles: EffectKey | null,
  ): Promise<void>;
  /** The effect goes on as another one, under its own key. */
  replace(effect: EffectKey, next: EffectRow): Promise<void>;
  /** Keeps effects that this node is still carrying out. */
  extend(effects: readonly EffectKey[], node: string, leaseUntil: Instant): Promise<void>;

  /** False when a message of that id was published before. Its delivery is put as an effect in the same transaction. */
  publish(message: Message, delivery: EffectRow & { readonly instance: InstanceId }): Promise<boolean>;
  /** False when a signal was broadcast by that request before; its spreading is put as an effect in the same transaction. */
  broadcast(
    tenant: string,
    spreading: EffectRow & { readonly instance: InstanceId },
    by: { readonly requestId: string | null; readonly name: string; readonly at: Instant },
  ): Promise<boolean>;
  findMessage(tenant: string, messageId: string): Promise<(Message & { readonly delivered: boolean }) | null>;
  /** Who waits longest for it. */
  findReceiver(tenant: string, name: string, correlationKey: string | null): Promise<MessageReceiver | null>;
  /** The oldest message still waiting for each of these, where there is one. */
  findWaiting(tenant: string, wanted: readonly Correlation[], now: Instant): Promise<readonly string[]>;
  /** Message start events of that name, of the newest versions. */
  findStarts(tenant: string, kind: 'message' | 'signal', name: string): Promise<readonly StartSubscription[]>;
  /** Conditions of start events, of the newest versions, in the order of process, event and part. */
  listStartConditions(tenant: string): Promise<readonly StartCondition[]>;
  /** Instances that wait for a signal now. */
  findSignalWaits(tenant: string, name: string): Promise<readonly InstanceId[]>;
  /** Removes messages past their time; answers how many. */
  dropExpiredMessages(now: Instant): Promise<number>;
}
