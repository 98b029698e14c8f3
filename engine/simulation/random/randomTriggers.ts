import type { Mapping } from '../../core/model/activity.ts';
import type { MessageTrigger, SingleTrigger, Trigger } from '../../core/model/trigger.ts';
import type { Dice } from './dice.ts';
import { CONDITIONS, ERRORS, ESCALATIONS, KEYS, MESSAGES, SIGNALS, conditionBy } from './pen.ts';

/** What may begin a process is never thrown by one: it would begin itself without end. */
export const STARTING = 'start';

/** A non-interrupting event hears only what comes from outside, so that what it begins cannot set it off again. */
export type Hearing = 'anything' | 'outside' | 'starting';

export type Caught = 'message' | 'timer' | 'conditional' | 'signal' | 'error' | 'escalation' | 'cancel';

export type Thrown = 'message' | 'signal' | 'error' | 'escalation' | 'compensation' | 'cancel' | 'terminate';

export function randomCaught(dice: Dice, type: Caught, hearing: Hearing): SingleTrigger {
  switch (type) {
    case 'message':
      return randomMessage(dice, hearing);
    case 'timer':
      return hearing === 'starting' ? randomTimer(dice, ['R2/PT5H', 'R1/PT9H']) : randomTimer(dice);
    case 'conditional':
      return { type, condition: conditionBy(dice) };
    case 'signal':
      return { type, name: nameFor(dice, SIGNALS, hearing), payload: null };
    case 'error':
      return { type, code: dice.oneOf([null, null, ...ERRORS]), message: null };
    case 'escalation':
      return { type, code: dice.oneOf([null, ...ESCALATIONS]) };
    case 'cancel':
      return { type };
  }
}

export function randomThrown(dice: Dice, type: Thrown): SingleTrigger {
  switch (type) {
    case 'message':
      return {
        ...randomMessage(dice, 'anything'),
        payload: randomPayload(dice),
        timeToLive: dice.oneOf([null, null, 'PT30M']),
      };
    case 'signal':
      return { type, name: dice.oneOf(SIGNALS), payload: randomPayload(dice) };
    case 'error':
      return { type, code: dice.oneOf(ERRORS), message: null };
    case 'escalation':
      return { type, code: dice.oneOf(ESCALATIONS) };
    case 'compensation':
      return { type, activity: null, waitForCompletion: dice.chance(60) };
    case 'cancel':
    case 'terminate':
      return { type };
  }
}

/** Several triggers of one event, each type once. */
export function randomSeveral<Type extends string>(
  dice: Dice,
  types: readonly Type[],
  single: (type: Type) => SingleTrigger,
): readonly SingleTrigger[] {
  const left = [...types];
  const count = Math.min(left.length, 2 + dice.below(2));
  return Array.from({ length: count }, () => left.splice(dice.below(left.length), 1))
    .flat()
    .map(single);
}

/** One trigger of those, or several at once. */
export function randomCatching(dice: Dice, types: readonly [Caught, ...Caught[]], hearing: Hearing): Trigger {
  const single = (type: Caught): SingleTrigger => randomCaught(dice, type, hearing);
  const awaited = types.filter((type) => AWAITED.has(type));
  if (types.length > 1 && dice.chance(12)) return { type: 'multiple', triggers: randomSeveral(dice, types, single) };
  if (awaited.length > 1 && dice.chance(10)) {
    return { type: 'parallelMultiple', triggers: randomSeveral(dice, awaited, single) };
  }
  return single(dice.oneOf(types));
}

const AWAITED: ReadonlySet<string> = new Set(['message', 'timer', 'conditional', 'signal']);

export function randomMessage(dice: Dice, hearing: Hearing): MessageTrigger {
  const key = hearing === 'starting' ? null : dice.oneOf([null, null, JSON.stringify(dice.oneOf(KEYS)), 'key']);
  return { type: 'message', name: nameFor(dice, MESSAGES, hearing), key, payload: null, timeToLive: null };
}

function nameFor(dice: Dice, names: readonly [string, ...string[]], hearing: Hearing): string {
  const name = dice.oneOf(names);
  return hearing === 'anything' ? name : `${hearing === 'starting' ? STARTING : 'outside'}-${name}`;
}

const randomPayload = (dice: Dice): readonly Mapping[] | null =>
  dice.chance(40) ? [{ source: String(dice.chance(50)), target: dice.oneOf(CONDITIONS) }] : null;

function randomTimer(dice: Dice, cycles: readonly [string, ...string[]] = ['R2/PT20M', 'R3/PT1H']): SingleTrigger {
  const timer = dice.oneOf(['date', 'duration', 'cycle'] as const);
  const text = {
    date: dice.oneOf(['2026-01-01T03:00:00Z', '2025-12-31T00:00:00Z']),
    duration: dice.oneOf(['PT0S', 'PT10M', 'PT1H', 'P1D']),
    cycle: dice.oneOf(cycles),
  }[timer];
  return { type: 'timer', timer, expression: JSON.stringify(text) };
}
