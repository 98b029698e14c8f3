import { advance } from '../../core/advance.ts';
import type { Advanced } from '../../core/advance.ts';
import type { Command } from '../../core/commands/command.ts';
import type { Refusal } from '../../core/commands/refusal.ts';
import { replay } from '../../core/replay.ts';
import { ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { Instance } from '../../core/state/instance.ts';
import { instanceOf, snapshotOf } from '../../core/state/snapshot.ts';
import type { Snapshot } from '../../core/state/snapshot.ts';
import type { Environment } from '../../core/step.ts';
import type { JournalEntry, Kept } from '../worldState.ts';
import { FaultFound } from './faultFound.ts';
import { differenceOf, portraitOf } from './portrait.ts';

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
  const portrait = portraitOf(kept.instance);
  const copy = replay(writtenAndRead(kept.journal));
  const intact = same('the state to be what its journal leads to', portraitOf(copy), portrait);
  const advanced = advance(copy, command, environment);
  const again = advance(throughSnapshot(kept.instance), command, environment);
  complain(kept.instance.id, command, [
    ...intact,
    ...sameAnswer(advanced, again),
    ...(advanced.ok ? [] : same('a refused command to change nothing', portrait, portraitOf(copy))),
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
  const entries = [...journal, { at: now, by, command, facts }];
  const portrait = portraitOf(instance);
  const reloaded = throughSnapshot(instance);
  complain(instance.id, command, [
    ...same('the journal to lead to the state', portrait, portraitOf(replay(entries))),
    ...same('the journal as JSON to lead to the state', portrait, portraitOf(replay(writtenAndRead(entries)))),
    ...same('the snapshot as JSON to say the state', portrait, portraitOf(reloaded)),
  ]);
  return { instance: reloaded, facts, effects };
}

function sameAnswer(one: Result<Advanced, Refusal>, other: Result<Advanced, Refusal>): readonly string[] {
  const said = ({ ok: taken, ...rest }: Result<Advanced, Refusal>): string =>
    'value' in rest
      ? JSON.stringify([rest.value.facts, rest.value.effects], null, 1)
      : JSON.stringify([taken, rest], null, 1);
  return same('the same command on the same state to lead to the same', said(one), said(other));
}

const same = (expected: string, one: string, other: string): readonly string[] =>
  one === other ? [] : [`Expected ${expected}; ${differenceOf(one, other)}`];

function complain(instance: Instance['id'] | null, command: Command, complaints: readonly string[]): void {
  if (complaints.length > 0) throw new FaultFound(instance, command, complaints);
}

const throughSnapshot = (instance: Instance): Instance =>
  instanceOf(JSON.parse(JSON.stringify(snapshotOf(instance))) as Snapshot);

const writtenAndRead = (entries: readonly JournalEntry[]): readonly JournalEntry[] =>
  JSON.parse(JSON.stringify(entries)) as readonly JournalEntry[];
