import fc from 'fast-check';
import { elementId } from '../../engine/core/identifiers.ts';
import type { Assignment, InstanceThrow, JobSettings, Loop, Mapping } from '../../engine/core/model/activity.ts';
import type {
  ErrorTrigger,
  MessageTrigger,
  SignalTrigger,
  SingleTrigger,
  Trigger,
} from '../../engine/core/model/trigger.ts';
import { anyText, expression, maybe, name, text } from './randomTexts.ts';

const mapping: fc.Arbitrary<Mapping> = fc.record({ source: expression, target: name });

export const mappings = fc.array(mapping, { maxLength: 2 });

export const mappingsIfAny = maybe(fc.array(mapping, { minLength: 1, maxLength: 2 }));

export const message: fc.Arbitrary<MessageTrigger> = fc.record({
  type: fc.constant('message'),
  name: fc.oneof(text, fc.constant('')),
  key: maybe(expression),
  payload: mappingsIfAny,
  timeToLive: maybe(fc.constantFrom('PT1H', 'P2D')),
});

const signal: fc.Arbitrary<SignalTrigger> = fc.record({
  type: fc.constant('signal'),
  name: fc.oneof(text, fc.constant('')),
  payload: mappingsIfAny,
});

const error: fc.Arbitrary<ErrorTrigger> = fc.oneof(
  fc.record({ type: fc.constant('error' as const), code: text, message: maybe(text) }),
  fc.constant({ type: 'error' as const, code: null, message: null }),
);

const timer = fc.record({
  type: fc.constant('timer' as const),
  timer: fc.constantFrom('date' as const, 'duration' as const, 'cycle' as const),
  expression: fc.oneof(
    expression,
    fc.constantFrom('"PT2H"', '"R3/PT1H"', '"2026-03-02T09:00:00+08:00"', '"P1"', '"x"'),
  ),
});

/** Triggers of an event with several. */
const parts: fc.Arbitrary<readonly SingleTrigger[]> = fc.array(
  fc.oneof(
    message,
    signal,
    timer,
    error,
    fc.record({ type: fc.constant('conditional' as const), condition: expression }),
    fc.record({ type: fc.constant('escalation' as const), code: maybe(text) }),
    fc.constant({ type: 'terminate' as const }),
  ),
  { minLength: 2, maxLength: 4 },
);

/** Every trigger, wherever it may stand. */
export const triggers: { readonly [Type in Trigger['type']]: fc.Arbitrary<Trigger> } = {
  none: fc.constant({ type: 'none' }),
  message,
  signal,
  error,
  timer,
  escalation: fc.record({ type: fc.constant('escalation'), code: maybe(text) }),
  conditional: fc.record({ type: fc.constant('conditional'), condition: expression }),
  terminate: fc.constant({ type: 'terminate' }),
  compensation: fc.record({
    type: fc.constant('compensation'),
    activity: fc.constant(null),
    waitForCompletion: fc.boolean(),
  }),
  link: fc.record({ type: fc.constant('link'), name: text }),
  cancel: fc.constant({ type: 'cancel' }),
  multiple: fc.record({ type: fc.constant('multiple'), triggers: parts }),
  parallelMultiple: fc.record({ type: fc.constant('parallelMultiple'), triggers: parts }),
};

/** What the instances throw; the events are named when it is known whose they are. */
const event = fc.constant(elementId('thrown'));

const throwing: fc.Arbitrary<readonly InstanceThrow[]> = fc.oneof(
  fc.constant([]),
  fc
    .record({
      at: fc.constantFrom('each' as const, 'first' as const),
      condition: fc.constant(null),
      event,
      trigger: fc.oneof(message, signal, error, triggers.escalation, triggers.compensation),
    })
    .map((thrown) => [thrown]),
  fc.array(
    fc.record({
      at: fc.constant('condition' as const),
      condition: expression,
      event,
      trigger: fc.oneof(message, signal, error, triggers.escalation, triggers.multiple),
    }),
    { minLength: 1, maxLength: 2 },
  ),
);

export const loop: fc.Arbitrary<Loop> = fc.oneof(
  fc.record({
    type: fc.constant('standard' as const),
    testBefore: fc.boolean(),
    condition: expression,
    maximum: maybe(fc.integer({ min: -2, max: 9 })),
  }),
  fc.record({
    type: fc.constant('multiInstance' as const),
    sequential: fc.boolean(),
    cardinality: maybe(expression),
    collection: maybe(expression),
    item: maybe(name),
    outputCollection: maybe(name),
    outputItem: maybe(expression),
    completionCondition: maybe(expression),
    throwing,
  }),
);

export const assignment: fc.Arbitrary<Assignment> = fc.record({
  role: maybe(text),
  unit: maybe(expression),
  assignee: maybe(expression),
  candidates: maybe(expression),
  exclude: maybe(expression),
  strategy: fc.constantFrom('pool', 'leastLoaded', 'roundRobin'),
});

export const job: fc.Arbitrary<JobSettings> = fc.record({
  type: text,
  attemptsMax: fc.integer({ min: 1, max: 100 }),
  backoff: fc.constantFrom('PT10S', 'PT1M', 'nonsense'),
  headers: fc.dictionary(name, anyText, { maxKeys: 2, noNullPrototype: true }),
  resultVariable: maybe(name),
});
