import { advance } from '../core/advance.ts';
import type { Advanced } from '../core/advance.ts';
import type { Command } from '../core/commands/command.ts';
import { refusal } from '../core/commands/refusal.ts';
import type { Fact } from '../core/facts/fact.ts';
import type { InstanceId, Instant } from '../core/identifiers.ts';
import { fail, ok } from '../core/result.ts';
import { ROOT } from '../core/state/questions.ts';
import { snapshotOf } from '../core/state/snapshot.ts';
import type { InstanceChange } from '../ports/executionStore.ts';
import { askEffect } from './changes/askedEffects.ts';
import { CHAIN_BEGINS, linkOf } from './changes/chain.ts';
import type { Draft } from './changes/draft.ts';
import { emptyDraft } from './changes/draft.ts';
import type { Shown } from './changes/instanceRow.ts';
import { instanceRowOf, shownOf } from './changes/instanceRow.ts';
import { showFact } from './changes/workItems.ts';
import type { Deployed } from './deployed.ts';
import type { Needs, Outcome, Pending } from './asked.ts';
import type { HotInstance } from './instanceCache.ts';
import { withBusinessKey } from './withBusinessKey.ts';

/** The commands of one instance in a batch, worked through and not yet written. */
export interface Worked {
  readonly key: string;
  readonly pendings: readonly Pending[];
  /** Null when nothing is to be written: every command was refused. */
  readonly change: InstanceChange | null;
  readonly hot: HotInstance | null;
  /** With nothing to write: the sequence at which all was refused, which must still be the newest. */
  readonly refusedAt: number | null;
  /** Commands that have to be tried anew, because one before them broke the working copy. */
  readonly again: readonly Pending[];
  readonly settle: () => void;
  readonly abandon: (error: unknown) => void;
}

/** Facts shorter than this are not worth a snapshot. */
const SNAPSHOT_AFTER_LENGTH_MIN = 16_384;

/** Carries the commands of one instance out in memory, in their order. Answers that depend on the write wait for it. */
export function workThrough(needs: Needs, key: string, hot: HotInstance | null, pendings: readonly Pending[]): Worked {
  const now = needs.clock.now();
  const work = beginWork(hot);
  const outcomes: { readonly pending: Pending; readonly outcome: Outcome }[] = [];
  for (const [index, pending] of pendings.entries()) {
    try {
      outcomes.push({ pending, outcome: carryOut(work, pending, needs, now) });
    } catch (error) {
      pending.abandon(error);
      const others = pendings.filter((_, place) => place !== index);
      return nothingDone(key, others);
    }
  }
  const settle = (): void => {
    for (const { pending, outcome } of outcomes) pending.settle(outcome);
  };
  const abandon = (error: unknown): void => {
    for (const { pending } of outcomes) pending.abandon(error);
  };
  const { state } = work;
  if (state === null || work.draft.entries.length === 0) {
    return { ...nothingDone(key, []), pendings, hot, refusedAt: work.sequence, settle, abandon };
  }
  const refusedAt = null;
  return {
    key,
    pendings,
    ...written(work, state, pendings[0]?.tenant ?? '', now),
    refusedAt,
    again: [],
    settle,
    abandon,
  };
}

const nothingDone = (key: string, again: readonly Pending[]): Worked => ({
  key,
  pendings: [],
  change: null,
  hot: null,
  refusedAt: null,
  again,
  settle: () => undefined,
  abandon: () => undefined,
});

/** An instance on its way through a batch. */
interface State {
  readonly advanced: Pick<Advanced, 'instance'>;
  readonly deployed: Deployed;
  readonly root: InstanceId;
  readonly shown: Shown;
}

interface Work {
  readonly draft: Draft;
  readonly sequenceRead: number;
  state: State | null;
  sequence: number;
  hash: string;
  factsLength: number;
  readonly snapshotLength: number;
}

const beginWork = (hot: HotInstance | null): Work => ({
  draft: emptyDraft(),
  sequenceRead: hot?.sequence ?? 0,
  state: hot === null ? null : { advanced: hot, deployed: hot.deployed, root: hot.root, shown: hot.shown },
  sequence: hot?.sequence ?? 0,
  hash: hot?.hash ?? CHAIN_BEGINS,
  factsLength: hot?.factsLength ?? 0,
  snapshotLength: hot?.snapshotLength ?? 0,
});

function carryOut(work: Work, pending: Pending, needs: Needs, now: Instant): Outcome {
  const { command, by } = pending;
  const deployed = work.state?.deployed ?? pending.deployed ?? null;
  if (deployed === null) return fail(refusal('unknownInstance', `an instance ${pending.instance}`));
  const { instance: id, atSequence = work.sequence } = pending;
  if (atSequence !== work.sequence) {
    return fail(refusal('sequenceMismatch', `instance ${id} at sequence ${atSequence}, found it at ${work.sequence}`));
  }
  const { model, evaluate, decide } = deployed;
  const instance = work.state?.advanced.instance ?? null;
  const asked = withBusinessKey(command, model, evaluate, now);
  const advanced = advance(instance, asked, { model, now, by, evaluate, decide });
  if (!advanced.ok) return advanced;
  const { facts, effects } = advanced.value;
  const root = work.state?.root ?? pending.root ?? pending.instance;
  if (facts.length > 0) {
    const shown =
      changesShown(facts) || work.state === null
        ? shownOf(advanced.value.instance, model, evaluate, now)
        : work.state.shown;
    work.state = { advanced: advanced.value, deployed, root, shown };
    journal(work, pending, facts, now);
    for (const fact of facts) showFact(work.draft, fact, { at: now, by, model, instance: advanced.value.instance });
    for (const effect of effects) askEffect(work.draft, effect, now);
  }
  if (pending.settles !== undefined) work.draft.settled.push(pending.settles);
  if (pending.ends !== undefined) work.draft.ended.push(pending.ends);
  if (pending.messageId !== undefined) work.draft.messages.push(pending.messageId);
  const { status } = advanced.value.instance;
  return ok({ instance: pending.instance, root, sequence: work.sequence, status, facts });
}

const changesShown = (facts: readonly Fact[]): boolean =>
  facts.some((fact) => fact.type === 'variablesSet' && fact.visit === ROOT);

function journal(
  work: Work,
  { tenant, instance, command, by, requestId }: Pending,
  facts: readonly Fact[],
  at: Instant,
): void {
  const sequence = work.sequence + 1;
  const said = {
    tenant,
    instance,
    sequence,
    at,
    by,
    command: commandText(command),
    requestId: requestId ?? null,
    facts: JSON.stringify(facts),
    previousHash: work.hash,
  };
  const hash = linkOf(said);
  work.draft.entries.push({ ...said, hash });
  work.sequence = sequence;
  work.hash = hash;
  work.factsLength += said.facts.length;
}

/** The facts tell the variables; the command tells what was asked. */
const commandText = (command: Command): string =>
  JSON.stringify(command, (name: string, value: unknown) => (name === 'variables' ? undefined : value));

function written(work: Work, state: State, tenant: string, now: Instant): Pick<Worked, 'change' | 'hot'> {
  const { draft } = work;
  const { instance } = state.advanced;
  const outgrown = work.factsLength > Math.max(SNAPSHOT_AFTER_LENGTH_MIN, work.snapshotLength);
  const snapshot = outgrown ? JSON.stringify(snapshotOf(instance)) : null;
  const change: InstanceChange = {
    tenant,
    instance: instance.id,
    sequenceRead: work.sequenceRead,
    sequence: work.sequence,
    hash: work.hash,
    row: instanceRowOf(instance, state.root, state.shown, now),
    snapshot,
    entries: draft.entries,
    effects: [...draft.effects.values()],
    withdrawn: [...draft.withdrawn],
    settled: draft.settled,
    ended: draft.ended,
    tasks: [...draft.tasks.values()],
    taskChanges: [...draft.taskChanges.values()],
    subscriptions: [...draft.subscriptions.values()],
    subscriptionsEnded: [...draft.subscriptionsEnded],
    incidents: [...draft.incidents.values()],
    incidentsEnded: [...draft.incidentsEnded].map(([incident, end]) => ({ ...end, incident })),
    messages: draft.messages,
  };
  const hot: HotInstance = {
    instance,
    deployed: state.deployed,
    root: state.root,
    sequence: work.sequence,
    hash: work.hash,
    shown: state.shown,
    factsLength: snapshot === null ? work.factsLength : 0,
    snapshotLength: snapshot?.length ?? work.snapshotLength,
  };
  return { change, hot: instance.status === 'running' ? hot : null };
}
