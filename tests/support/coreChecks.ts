import type { Advanced } from '../../engine/core/advance.ts';
import { advance } from '../../engine/core/advance.ts';
import type { Command } from '../../engine/core/commands/command.ts';
import type { Effect } from '../../engine/core/effects/effect.ts';
import type { Fact } from '../../engine/core/facts/fact.ts';
import type { Entry } from '../../engine/core/replay.ts';
import { follow, replay } from '../../engine/core/replay.ts';
import type { ProcessModel } from '../../engine/core/model/process.ts';
import type { Instance } from '../../engine/core/state/instance.ts';
import { ROOT } from '../../engine/core/state/questions.ts';
import type { Snapshot } from '../../engine/core/state/snapshot.ts';
import { instanceOf, snapshotOf } from '../../engine/core/state/snapshot.ts';
import type { Environment } from '../../engine/core/step.ts';

/** A copy that shares nothing, as it comes back from where it was written. */
export const throughJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

export const restored = (instance: Instance): Instance => instanceOf(throughJson<Snapshot>(snapshotOf(instance)));

/** All of an instance, with what a snapshot leaves out, in the order in which the core walks it. */
export const picture = (instance: Instance): string =>
  JSON.stringify({
    ...snapshotOf(instance),
    sets: Array.from(instance.visits.values(), ({ children, waits, tokenCount }) => ({
      children: [...children],
      waits: [...waits],
      tokenCount,
    })),
    conditions: [...instance.conditions],
    signals: [...instance.signals],
  });

/** What holds after every command of every test. */
export function checkInstance(instance: Instance, entries: readonly Entry[], model: ProcessModel): void {
  const live = picture(instance);
  same('replayed', picture(replay(entries)), live);
  same('replayed from JSON', picture(replay(throughJson(entries))), live);
  same('restored', picture(restored(instance)), live);
  expect(danglingIn(instance, model)).toEqual([]);
}

/** A command given to a copy that was written and read decides the same, and its facts alone lead to the same. */
export function checkDecidedAgain(
  before: Instance | null,
  command: Command,
  environment: Environment,
  { facts, effects, instance }: Advanced,
): void {
  const brought = before === null ? null : restored(before);
  const again = advance(before, command, environment);
  same('decided again', JSON.stringify(again.ok && again.value.facts), JSON.stringify(facts));
  same('asked again', JSON.stringify(again.ok && again.value.effects), JSON.stringify(effects));
  if (before !== null) same('advanced again', picture(before), picture(instance));
  if (brought === null) return;
  follow(brought, [{ at: environment.now, facts }]);
  same('brought on by facts', picture(brought), picture(instance));
}

/** Of texts too long to be compared by an expectation unless they differ. */
export function same(what: string, found: string, expected: string): void {
  if (found !== expected) expect({ [what]: JSON.parse(found) as unknown }).toEqual({ [what]: JSON.parse(expected) });
  if (found !== expected) throw new Error(`Expected the same order in what is ${what}`);
}

/** Facts say what JSON can say, and nobody changes them afterwards. */
export function checkFacts(facts: readonly Fact[]): void {
  const strange = facts.find((fact) => !isJson(fact));
  if (strange !== undefined) expect(throughJson(strange)).toStrictEqual(strange);
  facts.forEach(freeze);
}

/** Neither `undefined` nor a hole, NaN, -0 or an object of a class. */
function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return Object.keys(value).length === value.length && value.every(isJson);
  return (
    typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isJson)
  );
}

function danglingIn(
  { visits, waits, incidents, status, caller }: Instance,
  model: ProcessModel,
): readonly string[] {
  const dangling: string[] = [];
  for (const { id, visit } of waits.values()) {
    if (visits.get(visit)?.waits.has(id) !== true) dangling.push(`wait ${id} belongs to nothing`);
  }
  for (const { id, visit } of incidents.values()) {
    if (visits.get(visit)?.incident !== id) dangling.push(`incident ${id} is not that of visit ${visit}`);
  }
  for (const { id, element, parent, children, waits: own, undoing, incident } of visits.values()) {
    // Who has passed an error up waits for the caller to take the instance down.
    const rests = children.size + own.size > 0 || incident !== null || undoing !== null || caller !== null;
    const isOpen = model.elements[element]?.kind === 'adHocSubProcess'; // for somebody to begin something in
    if (id !== ROOT && !rests && !isOpen) dangling.push(`visit ${id} at ${element} waits for nothing`);
    if (parent !== null && visits.get(parent)?.children.has(id) !== true) dangling.push(`visit ${id} has no parent`);
  }
  if (status !== 'running' && visits.size + waits.size + incidents.size > 1)
    dangling.push(`something in a ${status} instance`);
  return dangling;
}

/** What the world has been asked and has not done: the pump's table, as far as the core can see it. */
export interface Ledger {
  readonly take: (effects: readonly Effect[]) => void;
  readonly check: (instance: Instance) => void;
}

export function ledger(): Ledger {
  const open = new Map<string, Effect>();
  const outward = new Set<string>();
  return {
    take: (effects) => {
      for (const effect of effects) {
        if (effect.type === 'withdraw') for (const key of effect.keys) open.delete(key);
        else if ('wait' in effect && effect.type !== 'cancelCalled') open.set(effect.key, effect);
        else if (outward.has(effect.key)) throw new Error(`Expected effect ${effect.key} to be asked once`);
        else outward.add(effect.key);
      }
    },
    check: ({ waits }) => {
      const asked = [...open.values()].map((effect) => ('wait' in effect ? `${effect.type} ${effect.wait}` : ''));
      const wanted = [...waits.values()].flatMap(({ id, ...wait }) => {
        if (wait.type === 'timer') return [`fireTimer ${id}`];
        if (wait.type === 'job') return wait.stopped ? [] : [`runJob ${id}`];
        return wait.type === 'call' ? [`startCalled ${id}`] : [];
      });
      const pending = asked.filter((each) => !each.startsWith('assignTask'));
      same('asked of the world', JSON.stringify(pending.sort()), JSON.stringify(wanted.sort()));
    },
  };
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
}
