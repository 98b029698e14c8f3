import type { Variables } from '../core/expressions.ts';
import type { DefinitionId, ElementId, IncidentId, InstanceId, Instant, VisitId, WaitId } from '../core/identifiers.ts';
import type { LaterCommand } from '../core/commands/decider.ts';
import type { Refusal } from '../core/commands/refusal.ts';
import type { ProcessModel } from '../core/model/process.ts';
import type { Result } from '../core/result.ts';
import type { Incident } from '../core/state/incident.ts';
import type { Instance } from '../core/state/instance.ts';
import type { MessageWait, SignalWait, TimerWait } from '../core/state/wait.ts';
import type { Deployment } from './deployment.ts';
import type { Job } from './jobHandler.ts';
import type { Delivery } from './messages.ts';
import type { OpenTask } from './questions/tasks.ts';
import type { JournalEntry } from './worldState.ts';

/**
 * Instances in virtual time. Every command carries out what it asked for that is due now, unless the world is told
 * to wait for `runDue`; a command that cannot be taken throws Refused.
 */
export interface World extends WorldCommands, Questions {
  now(): Instant;
  /** Carries out what is due. */
  runDue(): Promise<void>;
  /** An ISO 8601 duration or milliseconds; whatever becomes due on the way happens at its own instant. */
  advanceClock(duration: string | number): Promise<void>;
}

export interface WorldCommands {
  /** The latest version of each process is the one that is started from now on. */
  deploy(deployment: Deployment): readonly DefinitionId[];

  start(process: string, variables?: Variables, options?: StartOptions): Promise<InstanceId>;
  cancel(instance: InstanceId, reason?: string): Promise<void>;
  /** Starts each process whose start condition holds of the variables, with them. */
  evaluateConditions(variables: Variables): Promise<readonly InstanceId[]>;
  /** Begins an activity in the one open ad-hoc sub-process that has it, of one instance or of any. */
  startAdHocActivity(activity: string, instance?: InstanceId): Promise<void>;
  /** Says that the one open ad-hoc sub-process of that name is done. */
  completeAdHoc(adHoc: string, instance?: InstanceId): Promise<void>;
  /** Hands variables to the one that waits at an element for a message, whatever its key. */
  trigger(element: string | WaitAddress, variables?: Variables): Promise<void>;
  setVariables(instance: InstanceId, variables: Variables): Promise<void>;
  message(name: string, options?: MessageOptions): Promise<Delivery>;
  signal(name: string, variables?: Variables): Promise<void>;

  /** A task is named by its element when no other task of that element is open. */
  claimTask(task: string | TaskAddress, user: string): Promise<void>;
  completeTask(task: string | TaskAddress, variables?: Variables, by?: string): Promise<void>;

  /** A job is named by its type or element when no other such job is open. */
  completeJob(job: string | JobAddress, variables?: Variables): Promise<void>;
  failJob(job: string | JobAddress, message: string, options?: FailOptions): Promise<void>;
  throwError(job: string | JobAddress, code: string, options?: ErrorOptions): Promise<void>;

  /** An incident is named by its element when no other incident of that element is open. */
  resolveIncident(incident: string | IncidentAddress, variables?: Variables): Promise<void>;

  /** Any other command, and those that may be refused. */
  execute(instance: InstanceId, command: LaterCommand, by?: string): Promise<Result<Instance, Refusal>>;
}

export interface Questions {
  instances(process?: string): readonly Instance[];
  instance(id: InstanceId): Instance;
  /** The version of the process that an instance runs by. */
  model(instance: InstanceId): ProcessModel;
  /** The variables of the process itself. */
  variables(instance: InstanceId): Variables;
  journal(instance: InstanceId): readonly JournalEntry[];
  /** How often an element was executed, in one instance or in all. */
  executed(element: string, instance?: InstanceId): number;
  tasks(): readonly OpenTask[];
  jobs(): readonly Job[];
  timers(): readonly InInstance<TimerWait>[];
  /** Who waits for messages and signals. */
  subscriptions(): readonly InInstance<MessageWait | SignalWait>[];
  incidents(): readonly InInstance<Incident>[];
  /** Ad-hoc sub-processes in which somebody may begin something. */
  adHocs(): readonly OpenAdHoc[];
}

export type InInstance<Thing> = Thing & { readonly instance: InstanceId };

export interface OpenAdHoc {
  readonly instance: InstanceId;
  readonly visit: VisitId;
  readonly element: ElementId;
  /** What may be begun. */
  readonly startable: readonly ElementId[];
}

export interface WaitAddress {
  readonly instance: InstanceId;
  readonly wait: WaitId;
}
export interface TaskAddress {
  readonly instance: InstanceId;
  readonly task: WaitId;
}
export interface JobAddress {
  readonly instance: InstanceId;
  readonly wait: WaitId;
}
export interface IncidentAddress {
  readonly instance: InstanceId;
  readonly id: IncidentId;
}

interface StartOptions {
  readonly businessKey?: string;
  readonly startEvent?: string;
  readonly by?: string;
}
interface MessageOptions {
  /** Published twice under one id, a message is delivered once. */
  readonly id?: string;
  readonly key?: string | null;
  readonly variables?: Variables;
  /** How long it waits for a receiver: an ISO 8601 duration, an hour unless said. */
  readonly timeToLive?: string;
  readonly by?: string;
}
interface FailOptions {
  readonly retry?: boolean;
  readonly retryInMs?: number;
}
interface ErrorOptions {
  readonly message?: string;
  readonly variables?: Variables;
}
