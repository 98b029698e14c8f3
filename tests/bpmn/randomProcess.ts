import fc from 'fast-check';
import { elementId, flowId, processId } from '../../engine/core/identifiers.ts';
import type { ElementId } from '../../engine/core/identifiers.ts';
import { isActivity } from '../../engine/core/model/element.ts';
import type { Element, ElementKind, ElementOf } from '../../engine/core/model/element.ts';
import type { JobSettings } from '../../engine/core/model/activity.ts';
import type { Trigger } from '../../engine/core/model/trigger.ts';
import type { ProcessModel, ScopeModel, SequenceFlow } from '../../engine/core/model/process.ts';
import { assignment, job, loop, mappings, mappingsIfAny, message, triggers } from './randomSettings.ts';
import { anyText, expression, labels, maybe, name, text } from './randomTexts.ts';

/** What an element has beside its place among the others. */
type Settings<Kind extends ElementKind> = Omit<
  ElementOf<Kind>,
  'id' | 'scope' | 'incoming' | 'outgoing' | 'boundaryEvents' | 'attachedTo' | 'compensatedBy' | 'defaultFlow'
>;

const node = { name: anyText, labels };

const activity = {
  ...node,
  loop: maybe(loop),
  inputs: mappings,
  outputs: mappingsIfAny,
  isForCompensation: fc.boolean(),
  startQuantity: fc.integer({ min: 1, max: 3 }),
  completionQuantity: fc.integer({ min: 1, max: 3 }),
};

const trigger = fc.oneof(...Object.values(triggers));

/** What catches carries nothing. */
function receiving(each: Trigger): Trigger {
  if (each.type === 'multiple' || each.type === 'parallelMultiple') {
    return {
      ...each,
      triggers: each.triggers.map((single) => ('payload' in single ? { ...single, payload: null } : single)),
    };
  }
  return 'payload' in each ? { ...each, payload: null } : each;
}

const caught = trigger.map(receiving);

/** Nothing that is thrown needs all of several at once. */
const thrown = fc.oneof(
  ...Object.entries(triggers).flatMap(([type, each]) => (type === 'parallelMultiple' ? [] : [each])),
);

/** A script in another language, as a job. */
const foreign = (each: JobSettings, script: string): JobSettings => ({
  ...each,
  headers: { ...each.headers, scriptFormat: 'python', script },
});

/** A trigger that is not compensation, which makes a boundary event something else. */
const boundaryTrigger = fc.oneof(
  ...Object.entries(triggers).flatMap(([type, each]) => (type === 'compensation' ? [] : [each])),
);

const kind = <Kind extends ElementKind>(each: Kind): fc.Arbitrary<Kind> => fc.constant(each);

type Written = Exclude<ElementKind, 'implicitThrowEvent'>;

const settings: { readonly [Kind in Written]: fc.Arbitrary<Settings<Kind>> } = {
  startEvent: fc.record({
    kind: kind('startEvent'),
    ...node,
    trigger: caught,
    interrupting: fc.boolean(),
    form: maybe(text),
    outputs: mappingsIfAny,
  }),
  endEvent: fc.record({ kind: kind('endEvent'), ...node, trigger: thrown }),
  intermediateThrowEvent: fc.record({ kind: kind('intermediateThrowEvent'), ...node, trigger: thrown }),
  intermediateCatchEvent: fc.record({
    kind: kind('intermediateCatchEvent'),
    ...node,
    trigger: caught,
    outputs: mappingsIfAny,
  }),
  boundaryEvent: fc.record({
    kind: kind('boundaryEvent'),
    ...node,
    trigger: boundaryTrigger.map(receiving),
    interrupting: fc.boolean(),
    outputs: mappingsIfAny,
  }),
  exclusiveGateway: fc.record({ kind: kind('exclusiveGateway'), ...node }),
  inclusiveGateway: fc.record({ kind: kind('inclusiveGateway'), ...node }),
  parallelGateway: fc.record({ kind: kind('parallelGateway'), ...node }),
  eventBasedGateway: fc.record({
    kind: kind('eventBasedGateway'),
    ...node,
    instantiates: fc.constantFrom(null, 'first', 'all'),
  }),
  complexGateway: fc.record({ kind: kind('complexGateway'), ...node, activationCondition: maybe(expression) }),
  task: fc.record({ kind: kind('task'), ...activity }),
  manualTask: fc.record({ kind: kind('manualTask'), ...activity }),
  userTask: fc.record({
    kind: kind('userTask'),
    ...activity,
    assignment,
    form: maybe(text),
    due: maybe(expression),
    followUp: maybe(expression),
    priority: maybe(expression),
  }),
  serviceTask: fc.record({ kind: kind('serviceTask'), ...activity, job }),
  sendTask: fc.record({
    kind: kind('sendTask'),
    ...activity,
    sends: fc.oneof(
      fc.record({ by: fc.constant('job' as const), job }),
      fc.record({ by: fc.constant('message' as const), message: message.filter(({ name: called }) => called !== '') }),
    ),
  }),
  receiveTask: fc.record({
    kind: kind('receiveTask'),
    ...activity,
    message: message.map((each) => ({ ...each, payload: null })),
    instantiates: fc.boolean(),
  }),
  scriptTask: fc.record({
    kind: kind('scriptTask'),
    ...activity,
    runs: fc.oneof(
      fc.record({ by: fc.constant('feel' as const), script: expression, resultVariable: maybe(name) }),
      fc.record({
        by: fc.constant('job' as const),
        job: fc.tuple(job, text).map(([each, script]) => foreign(each, script)),
      }),
    ),
  }),
  businessRuleTask: fc.record({
    kind: kind('businessRuleTask'),
    ...activity,
    rule: fc.oneof(
      fc.record({ by: fc.constant('job' as const), job }),
      fc.record({ by: fc.constant('decision' as const), decision: text, resultVariable: maybe(name) }),
    ),
  }),
  callActivity: fc.record({
    kind: kind('callActivity'),
    ...activity,
    calledProcess: name,
    binding: fc.constantFrom('latest', 'deployment'),
    businessKey: maybe(expression),
    passesAllVariables: fc.boolean(),
  }),
  subProcess: fc.record({ kind: kind('subProcess'), ...activity }),
  transaction: fc.record({ kind: kind('transaction'), ...activity }),
  adHocSubProcess: fc.record({
    kind: kind('adHocSubProcess'),
    ...activity,
    ordering: fc.constantFrom('parallel', 'sequential'),
    completionCondition: maybe(expression),
    cancelsRemaining: fc.boolean(),
    activeElements: maybe(expression),
  }),
  eventSubProcess: fc.record({ kind: kind('eventSubProcess'), ...activity }),
};

interface Seed {
  readonly settings: Settings<ElementKind>;
  /** Numbers from 0 to 1 that choose among what is there. */
  readonly scope: number;
  readonly partner: number;
}

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Sub-processes often enough that things stand within things. */
const anySettings = fc.oneof(
  ...Object.values(settings).map((arbitrary) => ({ arbitrary, weight: 1 })),
  { arbitrary: settings.subProcess, weight: 5 },
  { arbitrary: settings.eventSubProcess, weight: 3 },
);

const seeds: fc.Arbitrary<readonly Seed[]> = fc.array(
  fc.record({ settings: anySettings, scope: chance, partner: chance }),
  { minLength: 1, maxLength: 12 },
);

const flows = fc.array(
  fc.record({ from: chance, to: chance, isDefault: fc.boolean(), name: anyText, labels, condition: maybe(expression) }),
  { maxLength: 12 },
);

const variables = fc.dictionary(name, maybe(expression), { maxKeys: 2, noNullPrototype: true });

const ids = fc.constantFrom('e', '_', '元素', 'a.b-', 'definition_', 'aftercare-id.');

/** A process of any elements, flows and settings; that it makes sense is not asked. */
export const randomProcess: fc.Arbitrary<ProcessModel> = fc
  .record({
    about: fc.record({ name: anyText, labels, businessKey: maybe(expression), title: maybe(expression) }),
    searchable: fc.array(name, { maxLength: 3 }),
    stem: ids,
    seeds,
    flows,
    variables: fc.array(variables, { minLength: 13, maxLength: 13 }),
  })
  .map(({ about, searchable, stem, seeds: sown, flows: drawn, variables: declared }) => {
    const root = 'p';
    const placed = placeIn(root, stem, sown);
    const flowModels = flowsAmong(placed, drawn);
    const elements = placed
      .map((each) => withThrowsNamed(elementFrom(each, placed, flowModels, drawn)))
      .flatMap((element) => [element, ...thrownAlongWith(element)]);
    const scopeIds = [root, ...placed.filter(({ isScope }) => isScope).map(({ id }) => id)];
    return {
      id: processId(root),
      ...about,
      searchable,
      elements: byId(elements),
      flows: byId(flowModels),
      scopes: byId(scopeIds.map((id, index) => scopeFrom(elementId(id), elements, declared[index] ?? {}))),
    };
  });

interface Placed extends Seed {
  readonly id: ElementId;
  readonly scope_: ElementId;
  readonly isScope: boolean;
  readonly isActivity: boolean;
  readonly host: ElementId | null;
}

const pick = <Item>(items: readonly Item[], by: number): Item | undefined => items[Math.floor(by * items.length)];

function placeIn(root: string, stem: string, sown: readonly Seed[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (const [index, seed] of sown.entries()) {
    if (seed.settings.kind === 'boundaryEvent') continue;
    const scopes = [elementId(root), ...placed.filter(({ isScope }) => isScope).map(({ id }) => id)];
    placed.push({
      ...seed,
      id: elementId(`${stem}${index}`),
      scope_: pick(scopes, seed.scope) ?? elementId(root),
      isScope: /(ubProcess|transaction)$/.test(seed.settings.kind),
      isActivity: 'isForCompensation' in seed.settings,
      host: null,
    });
  }
  const hosts = placed.filter((each) => each.isActivity);
  for (const [index, seed] of sown.entries()) {
    const host = pick(hosts, seed.partner);
    if (seed.settings.kind !== 'boundaryEvent' || host === undefined) continue;
    const id = elementId(`${stem}${index}`);
    placed.push({ ...seed, id, scope_: host.scope_, isScope: false, isActivity: false, host: host.id });
  }
  return placed;
}

type Drawn = (typeof flows extends fc.Arbitrary<infer Value> ? Value : never)[number];

const flowsAmong = (placed: readonly Placed[], drawn: readonly Drawn[]): readonly SequenceFlow[] =>
  drawn.flatMap(({ from, to, name: called, labels: said, condition }, index) => {
    const source = pick(placed, from);
    const target = pick(
      placed.filter(({ scope_ }) => scope_ === source?.scope_),
      to,
    );
    if (source === undefined || target === undefined) return [];
    return [{ id: flowId(`f${index}`), name: called, labels: said, source: source.id, target: target.id, condition }];
  });

function elementFrom(
  each: Placed,
  all: readonly Placed[],
  flowModels: readonly SequenceFlow[],
  drawn: readonly Drawn[],
): Element {
  const { id, scope_: scope, settings: said, partner, host } = each;
  const activities = all.filter((other) => other.isActivity && other.scope_ === scope && other !== each);
  const outgoing = flowModels.filter(({ source }) => source === id).map((flow) => flow.id);
  const incoming = flowModels.filter(({ target }) => target === id).map((flow) => flow.id);
  const isGateway = /^(exclusive|inclusive|complex)Gateway$/.test(said.kind);
  const defaultFlow = outgoing.find((flow) => drawn[Number(flow.slice(1))]?.isDefault) ?? null;
  const compensated = partner > 0.5 ? pick(activities, partner) : undefined;
  // The pieces are those of one kind, which the compiler cannot follow through so many.
  return {
    ...said,
    ...('trigger' in said ? { trigger: aimed(said.trigger, compensated?.id ?? null) } : {}),
    id,
    scope,
    incoming: partner > 0.5 ? incoming.toReversed() : incoming,
    outgoing: partner < 0.5 ? outgoing.toReversed() : outgoing,
    ...(isGateway || each.isActivity ? { defaultFlow } : {}),
    ...(host === null ? {} : { attachedTo: host }),
    ...(each.isActivity
      ? {
          boundaryEvents: all.filter((other) => other.host === id).map((other) => other.id),
          compensatedBy: partner < 0.3 ? (pick(activities, each.scope)?.id ?? null) : null,
        }
      : {}),
  } as unknown as Element;
}

/** The events that the instances of a multi-instance throw bear the name of their activity. */
function withThrowsNamed(element: Element): Element {
  if (!isActivity(element) || element.loop?.type !== 'multiInstance') return element;
  const throwing = element.loop.throwing.map((each, index) => ({
    ...each,
    event: elementId(`${element.id}-throw-${index + 1}`),
  }));
  return { ...element, loop: { ...element.loop, throwing } };
}

const thrownAlongWith = (element: Element): readonly Element[] =>
  isActivity(element) && element.loop?.type === 'multiInstance'
    ? element.loop.throwing.map(({ event: id, trigger }) => ({
        kind: 'implicitThrowEvent',
        id,
        name: '',
        labels: {},
        scope: element.scope,
        incoming: [],
        outgoing: [],
        trigger,
      }))
    : [];

/** Compensation of one activity, where there is one. */
const aimed = (trigger: unknown, activity: ElementId | null): unknown =>
  typeof trigger === 'object' && trigger !== null && 'type' in trigger && trigger.type === 'compensation'
    ? { ...trigger, activity }
    : trigger;

function scopeFrom(id: ElementId, elements: readonly Element[], declared: ScopeModel['variables']): ScopeModel {
  const inside = elements.filter(({ scope }) => scope === id);
  const starts = inside.filter((each) => each.kind === 'startEvent').map((each) => each.id);
  const begins = (each: Element): boolean =>
    each.incoming.length === 0 &&
    each.kind !== 'boundaryEvent' &&
    each.kind !== 'implicitThrowEvent' &&
    !(each.kind === 'intermediateCatchEvent' && each.trigger.type === 'link') &&
    each.kind !== 'eventSubProcess' &&
    !(isActivity(each) && each.isForCompensation);
  return {
    id,
    starts,
    eventSubProcesses: inside.filter((each) => each.kind === 'eventSubProcess').map((each) => each.id),
    implicitStarts: starts.length > 0 ? [] : inside.filter(begins).map((each) => each.id),
    variables: declared,
  };
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): { readonly [id: string]: Item } =>
  Object.fromEntries(items.map((item) => [item.id, item]));
