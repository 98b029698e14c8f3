import type { Command } from '../core/commands/command.ts';
import type { PendingEffect } from '../core/effects/effect.ts';
import type { Evaluate, Variables } from '../core/expressions.ts';
import type { Fact } from '../core/facts/fact.ts';
import type { ElementId, InstanceId, Instant, WaitId } from '../core/identifiers.ts';
import type { Instance } from '../core/state/instance.ts';
import type { TimerWait } from '../core/state/wait.ts';
import type { Agenda } from './agenda.ts';
import type { Definition } from './deployment.ts';
import type { Definitions } from './definitions.ts';
import type { JobHandler } from './jobHandler.ts';
import type { Organisation } from './organisation.ts';
import type { Work } from './work.ts';

/** Everything there is in a world: instances with their journals, what is to be done later, and the time. */
export interface WorldState {
  now: Instant;
  readonly evaluate: Evaluate;
  readonly handlerOf: (jobType: string) => JobHandler | null;
  readonly organisation: Organisation;
  /** Whether every command is checked by what must hold after it. */
  readonly checks: boolean;
  /** Whether every command is carried out on what storage would give back. */
  readonly restarts: boolean;
  /** Tokens may wait for others that never come: a model may be drawn so. */
  readonly mayDeadlock: boolean;
  readonly definitions: Definitions;
  readonly instances: Map<InstanceId, Kept>;
  /** How many instances of each process were started: what their ids are made of. */
  readonly started: Map<string, number>;
  readonly agenda: Agenda<Due>;
  readonly work: Work;
  /** Keys of the jobs whose handlers have not answered yet. */
  readonly atWork: Set<string>;
  /** Keys of what was taken from the agenda and is being carried out. */
  readonly inHand: Set<string>;
  /** Messages that nobody has received yet, oldest first. */
  readonly buffered: Message[];
  /** Ids of the messages that were published. */
  readonly published: Set<string>;
}

/** An instance, and how it came to be what it is. */
export interface Kept extends Seen {
  instance: Instance;
  readonly definition: Definition;
  readonly journal: JournalEntry[];
}

/** The same, to look at. */
export interface Seen {
  readonly instance: Instance;
  readonly definition: Pick<Definition, 'model'>;
  readonly journal: readonly JournalEntry[];
}

/** What one command left behind. */
export interface JournalEntry {
  readonly at: Instant;
  readonly by: string;
  readonly command: Command;
  readonly facts: readonly Fact[];
}

export interface Message {
  readonly id: string;
  readonly name: string;
  readonly key: string | null;
  readonly variables: Variables;
  readonly expiresAt: Instant;
  readonly by: string;
}

/** What is to be done at an instant. */
export type Due =
  | { readonly type: 'effect'; readonly instance: InstanceId; readonly effect: PendingEffect }
  | { readonly type: 'wake'; readonly wake: () => Promise<void> }
  | { readonly type: 'offerBuffered'; readonly instance: InstanceId; readonly wait: WaitId }
  | {
      readonly type: 'startByTimer';
      readonly definition: Definition;
      readonly startEvent: ElementId;
      readonly part: number | null;
      readonly dueAt: Instant;
      readonly cycle: TimerWait['cycle'];
    };

export const keyIn = (instance: InstanceId, key: string): string => `${instance}/${key}`;

export const ENGINE = 'engine';
