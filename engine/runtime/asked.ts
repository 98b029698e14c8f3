import type { Command } from '../core/commands/command.ts';
import type { Refusal } from '../core/commands/refusal.ts';
import type { Fact } from '../core/facts/fact.ts';
import type { InstanceId } from '../core/identifiers.ts';
import type { Result } from '../core/result.ts';
import type { InstanceStatus } from '../core/state/instance.ts';
import type { Clock } from '../ports/clock.ts';
import type { EffectKey, ExecutionStore, InstanceChange } from '../ports/executionStore.ts';
import type { Definitions, Deployed } from './deployed.ts';
import type { InstanceCache } from './instanceCache.ts';

/** A command for one instance, with who asks. */
export interface Asked {
  readonly tenant: string;
  readonly instance: InstanceId;
  readonly command: Command;
  readonly by: string;
  /** The same id a second time answers what the first one did. */
  readonly requestId?: string;
  /** Refused unless the instance stands at this sequence. */
  readonly atSequence?: number;
  /** The effect that the command carries out: it is over when the command commits, which it does only while it is open. */
  readonly settles?: EffectKey;
  /** An effect that becomes needless when the command commits. */
  readonly ends?: EffectKey;
  /** Of a new instance: what it runs. */
  readonly deployed?: Deployed;
  /** The case that a new instance belongs to; its own when absent. */
  readonly root?: InstanceId;
  /** The message that starts a new instance: it is delivered by that. */
  readonly messageId?: string;
}

/** What a command led to, committed. */
export interface Executed {
  readonly instance: InstanceId;
  readonly root: InstanceId;
  readonly sequence: number;
  readonly status: InstanceStatus;
  readonly facts: readonly Fact[];
}

export type Outcome = Result<Executed, Refusal>;

export interface Pending extends Asked {
  readonly settle: (outcome: Outcome) => void;
  readonly abandon: (error: unknown) => void;
}

export interface Needs {
  readonly store: ExecutionStore;
  readonly definitions: Definitions;
  readonly cache: InstanceCache;
  readonly clock: Clock;
  /** Told what was committed together: wakes the pump and whoever watches. */
  readonly committed: (changes: readonly InstanceChange[]) => void;
  readonly limits?: CommitLimits;
}

export interface CommitLimits {
  readonly batchMax: number;
  readonly batchesAtOnceMax: number;
}

export const keyOf = ({ tenant, instance }: { readonly tenant: string; readonly instance: InstanceId }): string =>
  `${tenant}/${instance}`;
