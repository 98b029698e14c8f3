import type { Advanced } from '../../engine/core/advance.ts';
import { advance } from '../../engine/core/advance.ts';
import type { Command } from '../../engine/core/commands/command.ts';
import type { RefusalCode } from '../../engine/core/commands/refusal.ts';
import type { Effect, EffectType } from '../../engine/core/effects/effect.ts';
import type { Variables } from '../../engine/core/expressions.ts';
import type { Fact, FactType } from '../../engine/core/facts/fact.ts';
import type { Instant } from '../../engine/core/identifiers.ts';
import type { ProcessModel } from '../../engine/core/model/process.ts';
import type { Entry } from '../../engine/core/replay.ts';
import { replay } from '../../engine/core/replay.ts';
import type { Instance } from '../../engine/core/state/instance.ts';
import { ROOT } from '../../engine/core/state/questions.ts';
import type { Decide, Environment } from '../../engine/core/step.ts';
import { createEvaluate } from '../../engine/feel/createEvaluate.ts';
import { checkDecidedAgain, checkFacts, checkInstance, ledger, picture, restored, same } from './coreChecks.ts';
import type { Ask } from './coreCommands.ts';

/** Where the clock of every scenario stands at first. */
export const MORNING: Instant = Date.UTC(2026, 0, 5, 9);

/** Some of what a fact says. */
export interface Expected {
  readonly type: FactType;
  readonly [key: string]: unknown;
}
export const fact = (type: FactType, about: object = {}): Expected => ({ type, ...about });
export const entered = (element: string, about: object = {}): Expected => fact('elementEntered', { element, ...about });
export const completed = (element: string): Expected => fact('elementCompleted', { element });
export const cancelled = (element: string): Expected => fact('elementCancelled', { element });
export const incident = (element: string, code: string, stage: string): Expected =>
  fact('incidentRaised', { element, code, stage });

/** One instance, and what is expected of it. Every command is also checked as coreChecks.ts says. */
export interface Scenario {
  /** Commands that are taken, one after the other. */
  readonly when: (...asks: readonly Ask[]) => Scenario;
  readonly refuses: (ask: Ask, code: RefusalCode, says?: string) => Scenario;
  /** Facts of the last `when` in this order, others between them. */
  readonly then: (...expected: readonly Expected[]) => Scenario;
  /** No such fact in the last `when`. */
  readonly never: (...unexpected: readonly Expected[]) => Scenario;
  /**
   * All the places where something rests: elements, `a>b` for tokens on flows, an exclamation mark for an incident.
   * An instance that is over rests nowhere.
   */
  readonly rests: (...places: readonly string[]) => Scenario;
  readonly completes: () => Scenario;
  /** Exactly these variables of the process. */
  readonly knows: (variables: Variables) => Scenario;
  /** Effects of the last `when` in this order, others between them. */
  readonly asks: (...expected: readonly ExpectedEffect[]) => Scenario;
  readonly asksNothing: () => Scenario;
  readonly instance: Instance;
  /** Of the last `when`. */
  readonly facts: readonly Fact[];
  readonly journal: readonly Entry[];
}

interface ExpectedEffect {
  readonly type: EffectType;
  readonly [key: string]: unknown;
}

interface World {
  readonly decide?: Decide;
  readonly at?: Instant;
  /** A state to begin from that would take long to come to. Its journal is not checked. */
  readonly instance?: Instance;
  /** For commands of very many facts: that they replay is all that is checked of them. */
  readonly briefly?: boolean;
}

export function given(model: ProcessModel, world: World = {}): Scenario {
  const journal: Entry[] = [];
  const effectLedger = ledger();
  const evaluate = createEvaluate();
  const decide = world.decide ?? noDecision;
  let now = world.at ?? MORNING;
  let live: Instance | null = world.instance ?? null;
  let facts: Fact[] = [];
  let effects: Effect[] = [];

  const environmentFor = (ask: Ask): Environment => {
    if (ask.at !== undefined) now = Math.max(now, ask.at(instance()));
    return { model, now, by: ask.by ?? 'ann', evaluate, decide };
  };
  const instance = (): Instance => {
    if (live === null) throw new Error('Expected the instance to have been started');
    return live;
  };
  const take = (ask: Ask): void => {
    const environment = environmentFor(ask);
    const command = ask.command(live ?? nobody);
    const before = live === null || world.briefly === true ? null : restored(live);
    const result = advance(live, command, environment);
    if (!result.ok) throw new Error(`Expected ${command.type} to be taken, found ${result.failure.message}`);
    live = result.value.instance;
    keep(result.value);
    if (world.briefly === true) same('replayed', picture(replay(journal)), picture(live));
    else checkTaken(before, command, environment, result.value);
  };
  const keep = (advanced: Advanced): void => {
    journal.push({ at: now, facts: advanced.facts });
    facts = facts.concat(advanced.facts);
    effects = effects.concat(advanced.effects);
  };
  const checkTaken = (before: Instance | null, command: Command, environment: Environment, taken: Advanced): void => {
    checkFacts(taken.facts);
    checkDecidedAgain(before, command, environment, taken);
    effectLedger.take(taken.effects);
    if (world.instance !== undefined) return;
    checkInstance(taken.instance, journal, model);
    effectLedger.check(taken.instance);
  };

  const scenario: Scenario = {
    when: (...asks) => {
      facts = [];
      effects = [];
      asks.forEach(take);
      return scenario;
    },
    refuses: (ask, code, says = '') => {
      const before = live === null ? null : picture(live);
      const result = advance(live, ask.command(live ?? nobody), environmentFor(ask));
      expect(result).toEqual({ ok: false, failure: { code, message: expect.stringContaining(says) } });
      expect(live === null ? null : picture(live)).toEqual(before);
      return scenario;
    },
    then: (...expected) => {
      inOrder(facts, expected, storyOf);
      return scenario;
    },
    never: (...unexpected) => {
      const found = facts.filter((each) => unexpected.some((one) => matches(each, one)));
      if (found.length > 0) throw new Error(`Expected never to see:\n${found.map(storyOf).join('\n')}`);
      return scenario;
    },
    rests: (...places) => {
      expect(placesIn(instance())).toEqual([...places].sort());
      return scenario;
    },
    completes: () => {
      if (instance().status !== 'completed')
        throw new Error(`Expected it to be over, found ${placesIn(instance()).join(', ')}`);
      expect(facts.at(-1)?.type).toBe('instanceCompleted');
      return scenario;
    },
    knows: (variables) => {
      expect(instance().visits.get(ROOT)?.variables).toEqual(variables);
      return scenario;
    },
    asks: (...expected) => {
      inOrder(effects, expected, (effect) => JSON.stringify(effect));
      return scenario;
    },
    asksNothing: () => {
      expect(effects).toEqual([]);
      return scenario;
    },
    get instance() {
      return instance();
    },
    get facts() {
      return facts;
    },
    journal,
  };
  return scenario;
}

const noDecision: Decide = (decision) => ({
  ok: false,
  failure: { code: 'expressionFailed', expression: decision, message: 'no such decision', names: [] },
});

/** Commands that begin an instance look at none. */
const nobody = new Proxy({} as Instance, {
  get: () => {
    throw new Error('Expected the instance to have been started');
  },
});

export function placesIn({ visits }: Instance): readonly string[] {
  const places: string[] = [];
  for (const { id, element, children, tokens, incident: open } of visits.values()) {
    if ((id !== ROOT && children.size === 0 && tokens.size === 0) || open !== null) {
      places.push(open === null ? element : `${element}!`);
    }
    for (const [flow, count] of tokens) places.push(...Array<string>(count).fill(flow));
  }
  return places.sort();
}

function inOrder<Item>(found: readonly Item[], expected: readonly object[], story: (item: Item) => string): void {
  let from = 0;
  for (const one of expected) {
    const index = found.findIndex((each, place) => place >= from && matches(each, one));
    if (index < 0) {
      throw new Error(`Expected ${JSON.stringify(one)} after number ${from} of:\n${found.map(story).join('\n')}`);
    }
    from = index + 1;
  }
}

/** Objects hold at least what is expected, everything else is equal. */
function matches(found: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return Object.is(found, expected);
  if ('asymmetricMatch' in expected) return (expected.asymmetricMatch as (value: unknown) => boolean)(found);
  if (typeof found !== 'object' || found === null) return false;
  if (Array.isArray(expected) && (!Array.isArray(found) || found.length !== expected.length)) return false;
  return Object.entries(expected).every(([key, value]) => matches((found as Record<string, unknown>)[key], value));
}

function storyOf({ type, ...about }: Fact): string {
  const told = Object.entries(about).map(([key, value]) => `${key}: ${JSON.stringify(value)?.slice(0, 200)}`);
  return `${type} ${told.join(', ')}`;
}
