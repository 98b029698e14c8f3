import { elementId } from '../../engine/core/identifiers.ts';
import type { Loop, Mapping, MultiInstance, StandardLoop } from '../../engine/core/model/activity.ts';
import type { ElementKind, ElementOf } from '../../engine/core/model/element.ts';
import type { TimerTrigger, Trigger } from '../../engine/core/model/trigger.ts';
import { triggersOf } from '../../engine/core/model/trigger.ts';
import type { Link, Part, Piece } from './model.ts';
import { element, path } from './model.ts';

type Settings<Kind extends ElementKind> = Partial<Omit<ElementOf<Kind>, 'kind' | 'id'>>;

const none: Trigger = { type: 'none' };

/** Triggers by the words of a diagram. */
export const on = {
  none,
  message: (name: string, key: string | null = null, payload: readonly Mapping[] | null = null): Trigger => ({
    type: 'message',
    name,
    key,
    payload,
    timeToLive: null,
  }),
  signal: (name: string, payload: readonly Mapping[] | null = null): Trigger => ({ type: 'signal', name, payload }),
  /** The text as it stands: a date, a duration or a cycle. */
  timer: (text: string): Trigger => timer(kindOf(text), JSON.stringify(text)),
  timerBy: (kind: TimerTrigger['timer'], expression: string): Trigger => timer(kind, expression),
  condition: (condition: string): Trigger => ({ type: 'conditional', condition }),
  error: (code: string | null, message: string | null = null): Trigger => ({ type: 'error', code, message }),
  escalation: (code: string | null): Trigger => ({ type: 'escalation', code }),
  compensation: (activity: string | null = null, waitForCompletion = true): Trigger => ({
    type: 'compensation',
    activity: activity === null ? null : elementId(activity),
    waitForCompletion,
  }),
  terminate: { type: 'terminate' } as Trigger,
  cancel: { type: 'cancel' } as Trigger,
  link: (name: string): Trigger => ({ type: 'link', name }),
  anyOf: (...triggers: Trigger[]): Trigger => ({ type: 'multiple', triggers: triggers.flatMap(triggersOf) }),
  allOf: (...triggers: Trigger[]): Trigger => ({ type: 'parallelMultiple', triggers: triggers.flatMap(triggersOf) }),
};

const timer = (kind: TimerTrigger['timer'], expression: string): Trigger => ({
  type: 'timer',
  timer: kind,
  expression,
});

const kindOf = (text: string): TimerTrigger['timer'] =>
  text.startsWith('R') ? 'cycle' : /^-?P/.test(text) ? 'duration' : 'date';

export const start = (id = 'start', trigger: Trigger = none): Piece => element('startEvent', id, { trigger });
export const end = (id = 'end', trigger: Trigger = none): Piece => element('endEvent', id, { trigger });
export const throwing = (id: string, trigger: Trigger): Piece => element('intermediateThrowEvent', id, { trigger });
export const catching = (id: string, trigger: Trigger, settings: Settings<'intermediateCatchEvent'> = {}): Piece =>
  element('intermediateCatchEvent', id, { ...settings, trigger });

/** An interrupting boundary event. */
export const boundary = (id: string, host: string, trigger: Trigger, settings: Settings<'boundaryEvent'> = {}): Piece =>
  element('boundaryEvent', id, { ...settings, trigger, attachedTo: elementId(host) });
/** A non-interrupting boundary event. */
export const beside = (id: string, host: string, trigger: Trigger, settings: Settings<'boundaryEvent'> = {}): Piece =>
  boundary(id, host, trigger, { ...settings, interrupting: false });

export const user = (id: string, settings: Settings<'userTask'> = {}): Piece => element('userTask', id, settings);
export const service = (id: string, settings: Settings<'serviceTask'> = {}): Piece =>
  element('serviceTask', id, settings);
/** Sets `variable` to the answer of `text`. */
export const script = (id: string, variable: string, text: string, settings: Settings<'scriptTask'> = {}): Piece =>
  element('scriptTask', id, { ...settings, runs: { by: 'feel', script: text, resultVariable: variable } });
export const call = (id: string, settings: Settings<'callActivity'> = {}): Piece =>
  element('callActivity', id, settings);

export const exclusive = (id: string): Piece => element('exclusiveGateway', id);
export const parallel = (id: string): Piece => element('parallelGateway', id);
export const inclusive = (id: string): Piece => element('inclusiveGateway', id);
export const eventBased = (id: string): Piece => element('eventBasedGateway', id);

/** Fires when `condition` holds of the tokens that have come. */
export const complex = (id: string, condition: string | null): Piece =>
  element('complexGateway', id, { activationCondition: condition });
export const startingGateway = (id: string, instantiates: 'first' | 'all'): Piece =>
  element('eventBasedGateway', id, { instantiates });

export const transaction = (id: string, settings: Settings<'transaction'>, ...inside: (Part | Part[])[]): Piece =>
  element('transaction', id, settings, ...inside.flat());
export const adHoc = (id: string, settings: Settings<'adHocSubProcess'>, ...inside: (Part | Part[])[]): Piece =>
  element('adHocSubProcess', id, settings, ...inside.flat());

export const sub = (id: string, settings: Settings<'subProcess'>, ...inside: (Part | Part[])[]): Piece =>
  element('subProcess', id, settings, ...inside.flat());

/** Its start event is named after it: `late` starts at `late.start`. */
export const eventSub = (id: string, trigger: Trigger, ...inside: (Part | Part[])[]): Piece =>
  element('eventSubProcess', id, {}, element('startEvent', `${id}.start`, { trigger }), ...inside.flat());
export const eventSubBeside = (id: string, trigger: Trigger, ...inside: (Part | Part[])[]): Piece =>
  element(
    'eventSubProcess',
    id,
    {},
    element('startEvent', `${id}.start`, { trigger, interrupting: false }),
    ...inside.flat(),
  );

/** Undoes what it is named for: put `compensatedBy: handler` on the activity. */
export const undoing = (id: string, settings: Settings<'userTask'> = {}): Piece =>
  element('userTask', id, { ...settings, isForCompensation: true });
export const undoneBy = (handler: string): { compensatedBy: ReturnType<typeof elementId> } => ({
  compensatedBy: elementId(handler),
});

const plainLoop: MultiInstance = {
  type: 'multiInstance',
  sequential: false,
  cardinality: null,
  collection: null,
  item: null,
  outputCollection: null,
  outputItem: null,
  completionCondition: null,
  throwing: [],
};
export const times = (cardinality: string, settings: Partial<MultiInstance> = {}): { loop: Loop } => ({
  loop: { ...plainLoop, cardinality, ...settings },
});
export const forEach = (collection: string, settings: Partial<MultiInstance> = {}): { loop: Loop } => ({
  loop: { ...plainLoop, collection, item: 'item', ...settings },
});
export const repeatWhile = (condition: string, settings: Partial<StandardLoop> = {}): { loop: Loop } => ({
  loop: { type: 'standard', testBefore: false, maximum: null, condition, ...settings },
});

/** Elements one after the other, flows included; a text names an element that stands elsewhere. */
export function sequence(...steps: (Piece | string)[]): (Piece | Link)[] {
  const pieces = steps.filter((step) => typeof step !== 'string');
  return [...pieces, ...path(...steps.map((step) => (typeof step === 'string' ? step : step.id)))];
}
