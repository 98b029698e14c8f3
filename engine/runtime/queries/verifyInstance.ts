import { isDeepStrictEqual } from 'node:util';
import type { Fact } from '../../core/facts/fact.ts';
import type { InstanceId } from '../../core/identifiers.ts';
import { follow, replay } from '../../core/replay.ts';
import type { Instance } from '../../core/state/instance.ts';
import { snapshotOf } from '../../core/state/snapshot.ts';
import type { JournalEntry } from '../../ports/executionStore.ts';
import type { InstanceState, QueryStore } from '../../ports/queryStore.ts';
import { CHAIN_BEGINS, linkOf } from '../changes/chain.ts';

export type FaultKind = 'changed' | 'missing' | 'extra' | 'cutOff' | 'unreadable' | 'stateDiffers';

/** The first entry that is not as it was written. */
interface Fault {
  readonly sequence: number;
  readonly kind: FaultKind;
  readonly message: string;
}

export interface Verified {
  readonly entries: number;
  readonly fault: Fault | null;
}

const ENTRIES_AT_ONCE = 500;
const RACES_MAX = 10;

type Reading = Pick<QueryStore, 'findState' | 'readJournal'>;

/**
 * Recomputes the chain of an instance's journal from its beginning and compares its end with what the instance says,
 * so that a cut-off tail is found; then replays it and compares the state with the one that was kept. Null when there
 * is no such instance. An instance that goes on meanwhile is looked at again.
 */
export async function verifyInstance(store: Reading, tenant: string, instance: InstanceId): Promise<Verified | null> {
  for (let race = 1; ; race += 1) {
    const state = await store.findState(tenant, instance);
    if (state === null) return null;
    const verified = await walk(store, tenant, instance, state);
    if (verified.fault === null || race === RACES_MAX) return verified;
    const after = await store.findState(tenant, instance);
    if (after?.sequence === state.sequence) return verified;
  }
}

interface Progress {
  sequence: number;
  hash: string;
  replayed: Instance | null;
}

async function walk(store: Reading, tenant: string, instance: InstanceId, state: InstanceState): Promise<Verified> {
  const progress: Progress = { sequence: 0, hash: CHAIN_BEGINS, replayed: null };
  for (;;) {
    const entries = await store.readJournal(tenant, instance, { limit: ENTRIES_AT_ONCE, after: progress.sequence });
    for (const entry of entries) {
      const fault = link(progress, entry, tenant, instance) ?? restate(progress, entry, state);
      if (fault !== null) return { entries: progress.sequence, fault };
    }
    if (entries.length < ENTRIES_AT_ONCE) return { entries: progress.sequence, fault: compareEnd(progress, state) };
  }
}

/** Whether an entry follows on the one before and says what it was written with. */
function link(progress: Progress, entry: JournalEntry, tenant: string, instance: InstanceId): Fault | null {
  const { sequence, previousHash, hash } = entry;
  const expected = progress.sequence + 1;
  if (sequence !== expected) {
    return fault('missing', expected, `Expected entry ${expected} of instance ${instance}, found ${sequence} next`);
  }
  if (linkOf({ ...entry, tenant, instance }) !== hash) {
    return fault(
      'changed',
      sequence,
      `Expected entry ${sequence} to have digest ${hash}, found that it says something else`,
    );
  }
  if (previousHash !== progress.hash) {
    const before = Math.max(1, sequence - 1);
    return fault('changed', before, `Expected digest ${previousHash} before entry ${sequence}, found ${progress.hash}`);
  }
  progress.sequence = sequence;
  progress.hash = hash;
  return null;
}

/** Brings the state on by the entry; where a snapshot was kept, the two must be the same. */
function restate(progress: Progress, { sequence, at, facts }: JournalEntry, state: InstanceState): Fault | null {
  if (sequence > state.snapshotSequence) return null;
  try {
    const entry = { at, facts: JSON.parse(facts) as readonly Fact[] };
    if (progress.replayed === null) progress.replayed = replay([entry]);
    else follow(progress.replayed, [entry]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fault(
      'unreadable',
      sequence,
      `Expected the facts of entry ${sequence} to follow on the state before: ${reason}`,
    );
  }
  if (sequence < state.snapshotSequence || state.snapshot === null) return null;
  const replayed: unknown = JSON.parse(JSON.stringify(snapshotOf(progress.replayed)));
  return isDeepStrictEqual(replayed, state.snapshot)
    ? null
    : fault(
        'stateDiffers',
        sequence,
        `Expected the state kept at entry ${sequence} to be what the facts lead to, found another`,
      );
}

function compareEnd({ sequence, hash }: Progress, state: InstanceState): Fault | null {
  if (sequence < state.sequence) {
    return fault('cutOff', sequence + 1, `Expected ${state.sequence} entries, found that they end with ${sequence}`);
  }
  if (sequence > state.sequence) {
    return fault('extra', state.sequence + 1, `Expected ${state.sequence} entries, found ${sequence}`);
  }
  return hash === state.hash
    ? null
    : fault('changed', sequence, `Expected the last digest to be ${state.hash} as the instance says, found ${hash}`);
}

const fault = (kind: FaultKind, sequence: number, message: string): Fault => ({ kind, sequence, message });
