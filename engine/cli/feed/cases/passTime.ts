import type { Api } from '../../api/api.ts';
import type { Inside } from '../server/feedServer.ts';
import type { OpenCase } from './openCase.ts';

const SAMPLES_MAX = 8;
const AHEAD_OF_FIRST_MS_MAX = 12 * 3_600_000;

/**
 * Sets the clock forward to when something becomes due of cases that wait for nothing else. A few are asked: cases that
 * began together become due together, and one that was passed by is done late but done. False when none waits for time.
 */
export async function passTime(resting: readonly OpenCase[], watcher: Api, inside: Inside): Promise<boolean> {
  const dues = await Promise.all(sampled(resting).map(({ root }) => nextDueOf(root, watcher)));
  const known = dues.filter((due) => due !== null);
  if (known.length === 0) return false;
  inside.advanceTo(Math.min(Math.max(...known), Math.min(...known) + AHEAD_OF_FIRST_MS_MAX));
  return true;
}

/** The first, the last and some between. */
function sampled(resting: readonly OpenCase[]): readonly OpenCase[] {
  const step = Math.max(1, (resting.length - 1) / (SAMPLES_MAX - 1));
  const places = new Set(Array.from({ length: SAMPLES_MAX }, (_, index) => Math.round(index * step)));
  return [...places].flatMap((place) => resting[place] ?? []);
}

/** The first timer of an instance, or of those that it called. */
async function nextDueOf(instance: string, watcher: Api): Promise<number | null> {
  const { items } = await watcher.ask('listTokens', { params: { instance } });
  const waits = items.flatMap((token) => token.waits);
  const own = waits.flatMap(({ dueAt }) => (dueAt === undefined ? [] : [Date.parse(dueAt)]));
  const called = waits.flatMap(({ calledInstance }) => calledInstance ?? []);
  const below = await Promise.all(called.map((each) => nextDueOf(each, watcher)));
  const dues = [...own, ...below.filter((due) => due !== null)];
  return dues.length === 0 ? null : Math.min(...dues);
}
