import type { Instant } from '../core/identifiers.ts';
import type { ExecutionStore } from '../ports/executionStore.ts';
import type { Engine } from '../runtime/engine.ts';
import type { Look } from './look.ts';

/** A tenant of its own in a database, with an engine whose clock is set. */
export interface Stage {
  readonly tenant: string;
  readonly engine: Engine;
  readonly store: ExecutionStore;
  readonly clock: { now: Instant };
  /** What went wrong inside the engine. */
  readonly faults: string[];
  readonly look: Look;
}
