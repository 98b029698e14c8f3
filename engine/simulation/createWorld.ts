import type { Evaluate } from '../core/expressions.ts';
import type { Instant } from '../core/identifiers.ts';
import { createAgenda } from './agenda.ts';
import { createCommands } from './createCommands.ts';
import { createDefinitions } from './definitions.ts';
import type { JobHandler } from './jobHandler.ts';
import { leavesEverything } from './organisation.ts';
import type { Organisation } from './organisation.ts';
import { createQuestions } from './questions/index.ts';
import { createPump } from './pump.ts';
import type { World } from './world.ts';
import type { WorldState } from './worldState.ts';

export interface WorldSettings {
  /** When the world begins; the first of January 2026 unless said. */
  readonly now?: Instant;
  readonly evaluate: Evaluate;
  /** Who does jobs, by type. A job without a handler waits to be answered by hand. */
  readonly jobs?: { readonly [type: string]: JobHandler };
  /** Does the jobs of every other type. */
  readonly otherJobs?: JobHandler;
  readonly organisation?: Organisation;
  /** Checks after every command what must always hold. */
  readonly checks?: boolean;
  /** Whether a command also carries out what is due; else `runDue` does. */
  readonly carriesOut?: 'atOnce' | 'whenAsked';
}

const NOW_UNLESS_SAID = Date.UTC(2026, 0, 1);

/** An engine in memory: the same core, with everything around it that the core asks for. */
export function createWorld(settings: WorldSettings): World {
  const world = stateOf(settings);
  const { settle, ...clock } = createPump(world, settings.carriesOut ?? 'atOnce');
  const questions = createQuestions(world);
  return { ...clock, ...questions, ...createCommands(world, settle, questions) };
}

function stateOf({ now, evaluate, jobs = {}, otherJobs, organisation, checks }: WorldSettings): WorldState {
  return {
    now: now ?? NOW_UNLESS_SAID,
    evaluate,
    handlerOf: (type) => (Object.hasOwn(jobs, type) ? jobs[type] : otherJobs) ?? null,
    organisation: organisation ?? leavesEverything,
    checks: checks ?? false,
    definitions: createDefinitions(),
    instances: new Map(),
    started: new Map(),
    agenda: createAgenda(),
    inHand: new Set(),
    buffered: [],
    published: new Set(),
  };
}
