import type { Evaluate } from '../core/expressions.ts';
import type { Instant } from '../core/identifiers.ts';
import { createAgenda } from './agenda.ts';
import type { Agenda } from './agenda.ts';
import { createDefinitions } from './definitions.ts';
import type { JobHandler } from './jobHandler.ts';
import { leavesEverything } from './organisation.ts';
import type { Organisation } from './organisation.ts';
import { createWork } from './work.ts';
import type { WakeAt } from './work.ts';
import type { Due, WorldState } from './worldState.ts';

export interface StateSettings {
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
  /** Carries out every command on a snapshot that was written and read; much cheaper than all checks, and one of them. */
  readonly restarts?: boolean;
  /** Whether they leave it to the model that tokens wait for others which never come; else that is a fault. */
  readonly mayDeadlock?: boolean;
}

const NOW_UNLESS_SAID = Date.UTC(2026, 0, 1);

/** A world in which nothing has happened yet. */
export function createState(settings: StateSettings): WorldState {
  const { now, evaluate, jobs = {}, otherJobs, organisation } = settings;
  const agenda = createAgenda<Due>();
  return {
    now: now ?? NOW_UNLESS_SAID,
    evaluate,
    handlerOf: (type) => (Object.hasOwn(jobs, type) ? jobs[type] : otherJobs) ?? null,
    organisation: organisation ?? leavesEverything,
    checks: settings.checks ?? false,
    restarts: settings.restarts ?? false,
    mayDeadlock: settings.mayDeadlock ?? false,
    definitions: createDefinitions(),
    instances: new Map(),
    started: new Map(),
    agenda,
    work: createWork(wakeBy(agenda)),
    inHand: new Set(),
    atWork: new Set(),
    buffered: [],
    published: new Set(),
  };
}

/** Sleepers wake in the order in which they fell asleep. */
function wakeBy(agenda: Agenda<Due>): WakeAt {
  let count = 0;
  return (instant, wake) => {
    count += 1;
    agenda.put(`wake/${count}`, instant, { type: 'wake', wake });
  };
}
