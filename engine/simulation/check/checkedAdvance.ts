import { advance } from '../../core/advance.ts';
import type { Advanced } from '../../core/advance.ts';
import type { Command } from '../../core/commands/command.ts';
import type { Refusal } from '../../core/commands/refusal.ts';
import { replay } from '../../core/replay.ts';
import { ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Instance } from '../../core/state/instance.ts';
import type { Environment } from '../../core/step.ts';
import type { JournalEntry, Kept } from '../worldState.ts';
import { FaultFound } from './faultFound.ts';
import { isSame } from './isSame.ts';
import { differenceOf, portraitOf } from './portrait.ts';
import { throughSnapshot } from './throughSnapshot.ts';

/**
 * Advances an instance on several ways that must lead to the same: on the state as it is, on what its journal leads
 * to, and on what its snapshot says once it was written and read. The answer is the state that went through JSON, so
 * that whatever gets lost there is missed by the next command.
 */
export function checkedAdvance(
  kept: Kept | null,
  command: Command,
  environment: Environment,
): Result<Advanced, Refusal> {
  if (kept === null) return checkedStart(command, environment);
  const copy = replay(kept.journal);
  const reloaded = throughSnapshot(kept.instance);
  const intact = sameState('the state to be what its journal leads to', copy, kept.instance);
  const advanced = advance(copy, command, environment);
  const again = advance(reloaded, command, environment);
  complain(kept.instance.id, command, [
    ...intact,
    ...sameAnswer(advanced, again),
    ...(advanced.ok ? [] : sameState('a refused command to change nothing', kept.instance, copy)),
  ]);
  return advanced.ok ? ok(checkedResult(kept.journal, command, advanced.value, environment)) : advanced;
}

function checkedStart(command: Command, environment: Environment): Result<Advanced, Refusal> {
  const advanced = advance(null, command, environment);
  if (!advanced.ok) return advanced;
  complain(null, command, sameAnswer(advanced, advance(null, command, environment)));
  return ok(checkedResult([], command, advanced.value, environment));
}

/** The journal, and the journal as JSON, and the snapshot lead to the state. */
function checkedResult(
  journal: readonly JournalEntry[],
  command: Command,
  { instance, facts, effects }: Advanced,
  { now, by }: Environment,
): Advanced {
  const entry = { at: now, by, command, facts };
  const reloaded = throughSnapshot(instance);
  complain(instance.id, command, [
    ...sameState('the journal to lead to the state', instance, replay([...journal, entry])),
    ...sameEntry(entry),
    ...sameState('the snapshot as JSON to say the state', instance, reloaded),
  ]);
  return { instance: reloaded, facts, effects };
}

/** Each entry was the same as JSON when it came, so all of them together are. */
function sameEntry(entry: JournalEntry): readonly string[] {
  const written = JSON.stringify(entry);
  const read = JSON.parse(written) as JournalEntry;
  return isSame(entry, read) ? [] : [`Expected the journal as JSON to say the same; found ${written}`];
}

function sameAnswer(one: Result<Advanced, Refusal>, other: Result<Advanced, Refusal>): readonly string[] {
  const said = ({ ok: taken, ...rest }: Result<Advanced, Refusal>): object =>
    'value' in rest ? [rest.value.facts, rest.value.effects] : [taken, rest];
  const [first, second] = [said(one), said(other)];
  if (isSame(first, second)) return [];
  const words = (answer: object): string => JSON.stringify(answer, null, 1);
  return [
    `Expected the same command on the same state to lead to the same; ${differenceOf(words(first), words(second))}`,
  ];
}

/** They are told in words only where they part. */
function sameState(expected: string, one: Instance, other: Instance): readonly string[] {
  return isSame(one, other) ? [] : [`Expected ${expected}; ${differenceOf(portraitOf(one), portraitOf(other))}`];
}

function complain(instance: Instance['id'] | null, command: Command, complaints: readonly string[]): void {
  if (complaints.length > 0) throw new FaultFound(instance, command, complaints);
}
