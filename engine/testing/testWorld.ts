import type { CommandType } from '../core/commands/command.ts';
import type { Variables } from '../core/expressions.ts';
import type { IncidentId, InstanceId, Instant } from '../core/identifiers.ts';
import type { Incident } from '../core/state/incident.ts';
import type { InstanceStatus } from '../core/state/instance.ts';
import type { MessageWait, SignalWait, TimerWait } from '../core/state/wait.ts';
import type { Job } from '../simulation/jobHandler.ts';
import type { OpenTask } from '../simulation/questions/tasks.ts';
import type { JournalEntry } from '../simulation/worldState.ts';
import type { File } from './readFiles.ts';

/** In memory an answer is there at once; a durable engine has to be waited for. `await` serves both. */
export type Awaitable<Value> = Value | Promise<Value>;

/** What one command left behind. The facts tell its variables. */
export interface TestJournalEntry extends Omit<JournalEntry, 'command'> {
  readonly command: { readonly type: CommandType };
}

/** Something open in an instance. `id` names it alone, `element` stands for it while no other of that element is open. */
export type Open<Thing> = Omit<Thing, 'id'> & { readonly id: string; readonly instance: InstanceId };

export interface InstanceView {
  readonly id: InstanceId;
  readonly process: string;
  readonly status: InstanceStatus;
  readonly businessKey: string | null;
  readonly startedAt: Instant;
  /** The instance whose call activity started it. */
  readonly caller: InstanceId | null;
}

/**
 * An engine to test processes on, in virtual time. What cannot be done throws Refused with its code, files that cannot be
 * deployed throw DeploymentRefused with the list of problems. docs/guides/test-a-process.md shows how.
 */
export interface TestWorld extends TestCommands, TestQuestions {
  now(): Instant;
  /** Moves the clock by an ISO 8601 duration or milliseconds; what becomes due on the way happens at its own instant. */
  advanceClock(duration: string | number): Promise<void>;
  /** Carries out what is due now. Commands do so themselves. */
  runDue(): Promise<void>;
  /** Gives back what the world holds; in memory there is nothing to give back. */
  close(): Promise<void>;
}

export interface TestCommands {
  /** BPMN and DMN files that are deployed together. */
  deploy(...files: readonly File[]): Promise<void>;
  /** Answers the id of the new instance. */
  start(process: string, variables?: Variables, options?: StartOptions): Promise<InstanceId>;
  /** `task` is an element or the id of an open task. */
  claimTask(task: string, user: string): Promise<void>;
  completeTask(task: string, variables?: Variables, by?: string): Promise<void>;
  /** Delivered to one receiver by name and key, or kept while it lives. */
  message(name: string, options?: MessageOptions): Promise<void>;
  signal(name: string, variables?: Variables): Promise<void>;
  /** What a receive task waits for comes, whatever its key. */
  trigger(receiveTask: string, variables?: Variables): Promise<void>;
  /** Starts the processes that begin by a condition which holds of the variables. */
  evaluateConditions(variables: Variables): Promise<readonly InstanceId[]>;
  /** `job` is a type, an element, or the id of an open job. */
  completeJob(job: string, variables?: Variables): Promise<void>;
  failJob(job: string, message?: string, options?: FailOptions): Promise<void>;
  throwError(job: string, code: string, variables?: Variables): Promise<void>;
  setVariables(instance: InstanceId, variables: Variables): Promise<void>;
  /** Begins an activity of an open ad-hoc sub-process. */
  startAdhocActivity(activity: string, instance?: InstanceId): Promise<void>;
  /** Ends an ad-hoc sub-process, the only open one unless it is named. */
  completeAdhoc(adHoc?: string, instance?: InstanceId): Promise<void>;
  resolveIncident(incident: string, variables?: Variables): Promise<void>;
  cancelInstance(instance: InstanceId, reason?: string): Promise<void>;
}

interface TestQuestions {
  instances(process?: string): Awaitable<readonly InstanceView[]>;
  tasks(): Awaitable<readonly Open<OpenTask>[]>;
  /** The receive tasks that wait. */
  receiving(): Awaitable<readonly Open<MessageWait>[]>;
  jobs(): Awaitable<readonly Open<Job>[]>;
  timers(): Awaitable<readonly Open<TimerWait>[]>;
  /** All who wait for a message or a signal. */
  subscriptions(): Awaitable<readonly Open<MessageWait | SignalWait>[]>;
  incidents(): Awaitable<readonly (Open<Incident> & { readonly incident: IncidentId })[]>;
  /** How often an element was executed, in one instance or in all. */
  executed(element: string, instance?: InstanceId): Awaitable<number>;
  /** The variables of the process; of the only instance unless it is named. */
  variables(instance?: InstanceId): Awaitable<Variables>;
  /** What every command left behind; of the only instance unless it is named. */
  journal(instance?: InstanceId): Awaitable<readonly TestJournalEntry[]>;
}

interface StartOptions {
  readonly businessKey?: string;
  readonly startEvent?: string;
  readonly by?: string;
}
interface MessageOptions {
  readonly key?: string | null;
  readonly variables?: Variables;
  readonly timeToLive?: string;
}
interface FailOptions {
  readonly retry?: boolean;
  readonly retryInMs?: number;
}
