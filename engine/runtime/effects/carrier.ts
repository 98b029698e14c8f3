import type { Instant } from '../../core/identifiers.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DueEffect, EffectPayload, ExecutionStore } from '../../ports/executionStore.ts';
import type { JobHandlers } from '../../ports/jobHandlers.ts';
import type { Log } from '../../ports/log.ts';
import type { WorkOrganisation } from '../../ports/workOrganisation.ts';
import type { Definitions } from '../deployed.ts';
import type { Outcome } from '../asked.ts';
import type { GroupCommit } from '../groupCommit.ts';
import type { OneByOne } from '../oneByOne.ts';
import type { ReadInstance } from '../readInstance.ts';

/** All that effects are carried out with. */
export interface Carriers {
  readonly store: ExecutionStore;
  readonly definitions: Definitions;
  readonly clock: Clock;
  readonly jobs: JobHandlers;
  readonly log: Log;
  readonly organisation: WorkOrganisation;
  readonly execute: GroupCommit['execute'];
  /** The newest: an effect of another node's commit must not be judged by what this one remembers. */
  readonly read: ReadInstance;
  /** Deliveries of one message follow on one another, by its id. */
  readonly delivering: OneByOne;
  /** Aborted when the node stops. */
  readonly signal: AbortSignal;
}

/** An effect of one type, taken by this node. */
export type Due<Type extends EffectPayload['type']> = DueEffect & {
  readonly payload: Extract<EffectPayload, { readonly type: Type }>;
};

/** `ended`: the command that was taken ended the effect in its own commit. `done`: it is to be ended. Else when it is due again. */
export type Carried = 'ended' | 'done' | Instant;

/** Carries one effect out. It must be safe to do again: the node may die at any point in between. */
export type Carry<Type extends EffectPayload['type']> = (effect: Due<Type>, carriers: Carriers) => Promise<Carried>;

/** A command that was refused came too late, and that is the end of its effect too. */
export const endedBy = (outcome: Outcome): Carried => (outcome.ok ? 'ended' : 'done');

/** Who the journal names where nobody asked. */
export const ENGINE = 'engine';
