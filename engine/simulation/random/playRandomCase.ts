import type { Evaluate } from '../../core/expressions.ts';
import type { ProcessModel } from '../../core/model/process.ts';
import { replay } from '../../core/replay.ts';
import { isRunning } from '../../core/state/questions.ts';
import { isSame } from '../check/isSame.ts';
import { differenceOf, portraitOf } from '../check/portrait.ts';
import { createWorld } from '../createWorld.ts';
import type { World } from '../world.ts';
import type { JournalEntry } from '../worldState.ts';
import type { Dice } from './dice.ts';
import { diceOf } from './dice.ts';
import { randomProcesses } from './randomProcesses.ts';
import type { RandomProcesses } from './randomProcesses.ts';
import { leadingMove, possibleMoves, starts } from './randomSchedule.ts';
import type { Move } from './randomSchedule.ts';

export interface CaseSettings {
  readonly evaluate: Evaluate;
  /** What is wrong with a process, in words. */
  readonly problemsOf: (model: ProcessModel, beside: readonly ProcessModel[]) => readonly string[];
}

/** What a case was, and what is wrong with the engine because of it. */
export interface PlayedCase {
  readonly seed: number;
  readonly processes: readonly ProcessModel[];
  /** What was done, in words; the same moves again lead to the same. */
  readonly moves: readonly string[];
  readonly journals: readonly (readonly JournalEntry[])[];
  /** Null where nothing is. */
  readonly fault: string | null;
}

/** Moves of any kind, before the case is led to its end. */
const MOVES_MAX = 14;
/** Within so many moves every sound process ends. */
const LEADING_MOVES_MAX = 600;

/** One case in so many is checked in every way after each command; the others go on from a snapshot and are compared. */
const CHECKED_IN_FULL = 5;

/**
 * Processes and what happens to them, as the seed has it, in two worlds: one takes every command from storage, and
 * looks after it for what must hold; the other goes on with what it has in memory. Both must come to the same journals,
 * and these lead to the same states. Every fifth case takes each command from its snapshot and from its journal, too.
 */
export async function playRandomCase(seed: number, settings: CaseSettings): Promise<PlayedCase> {
  const drawn = randomProcesses(diceOf(seed));
  const { processes } = drawn;
  const moves: string[] = [];
  const problems = processes.flatMap((model) => settings.problemsOf(model, processes));
  if (problems.length > 0) return { seed, processes, moves, journals: [], fault: problems.join('\n') };
  try {
    const stored = await play(
      drawn,
      seed,
      { ...settings, ...(seed % CHECKED_IN_FULL === 0 ? inFull : fromStorage) },
      moves,
    );
    const kept = await play(drawn, seed, { ...settings, ...fromMemory }, []);
    return { seed, processes, moves, journals: stored, fault: differenceBetween(stored, kept) };
  } catch (fault) {
    const words = fault instanceof Error ? `${fault.message}\n${fault.stack ?? ''}` : String(fault);
    return { seed, processes, moves, journals: [], fault: words };
  }
}

type Journals = readonly (readonly JournalEntry[])[];

interface Checks {
  readonly checks: boolean;
  readonly restarts: boolean;
}

const inFull: Checks = { checks: true, restarts: true };
const fromStorage: Checks = { checks: false, restarts: true };
const fromMemory: Checks = { checks: false, restarts: false };

async function play(
  { processes, isSound }: RandomProcesses,
  seed: number,
  { evaluate, checks, restarts }: CaseSettings & Checks,
  told: string[],
): Promise<Journals> {
  const dice = diceOf(seed ^ 0x5eed);
  const world = createWorld({ evaluate, checks, restarts, mayDeadlock: !isSound });
  world.deploy({ processes, decide: () => ({ ok: true, value: true }) });
  const make = async ({ says, make: act }: Move): Promise<void> => {
    told.push(says);
    await act();
  };
  await begin(world, processes, dice, make);
  for (let count = dice.below(MOVES_MAX); count > 0; count -= 1) {
    const next = dice.anyOf(possibleMoves(world, processes, dice));
    if (next !== undefined) await make(next);
  }
  await leadToEnd(world, isSound, make);
  const instances = world.instances();
  for (const { id } of instances) checkReplay(world, id);
  return instances.map(({ id }) => world.journal(id));
}

type Make = (move: Move) => Promise<void>;

/** Something begins, by whatever may begin it. */
async function begin(world: World, processes: readonly ProcessModel[], dice: Dice, make: Make): Promise<void> {
  const all = processes.flatMap((model) => starts(world, model, dice));
  for (let count = 1 + dice.below(2); count > 0; count -= 1) {
    const start = dice.anyOf(all);
    if (start !== undefined) await make(start);
  }
}

/** A sound process ends; of another one it is enough that it can be cancelled. */
async function leadToEnd(world: World, isSound: boolean, make: Make): Promise<void> {
  for (let count = 0; count < LEADING_MOVES_MAX; count += 1) {
    const next = leadingMove(world);
    if (next === null) break;
    await make(next);
  }
  const left = world.instances().filter(isRunning);
  if (isSound && left.length > 0) throw new Error(endless(left.map(portraitOf)));
  for (const { id } of left) {
    if (isRunning(world.instance(id))) await make({ says: `cancel ${id}`, make: () => world.cancel(id) });
  }
}

const endless = (left: readonly string[]): string =>
  `Expected every instance to end within ${LEADING_MOVES_MAX} moves that lead on; found\n${left.join('\n')}`;

function checkReplay(world: World, id: Parameters<World['journal']>[0]): void {
  const [kept, replayed] = [world.instance(id), replay(world.journal(id))];
  if (isSame(kept, replayed)) return;
  throw new Error(`Expected the journal to lead to the state; ${differenceOf(portraitOf(kept), portraitOf(replayed))}`);
}

function differenceBetween(stored: Journals, kept: Journals): string | null {
  if (isSame(stored, kept)) return null;
  const [one, other] = [JSON.stringify(stored, null, 1), JSON.stringify(kept, null, 1)];
  return `Expected the same from storage as from memory; ${differenceOf(one, other)}`;
}
