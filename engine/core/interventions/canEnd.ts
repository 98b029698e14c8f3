import type { ElementId, FlowId } from '../identifiers.ts';
import type { Element } from '../model/element.ts';
import { isActivity, isEvent } from '../model/element.ts';
import { linkTargetsOf } from '../model/links.ts';
import type { ProcessModel } from '../model/process.ts';
import { boundaryEventIn, elementIn, flowIn } from '../model/process.ts';
import { triggersOf } from '../model/trigger.ts';
import type { Marking } from './marking.ts';
import { changed, isEmpty, keyOf, tally } from './marking.ts';

/** Beyond it nobody can tell in good time, and the answer is no. */
const MARKINGS_MAX = 4_000;
/** Of a split with more conditional flows only the single ones and all together are looked at. */
const SUBSETS_OF_MAX = 4;

/**
 * Whether the tokens of a scope can all come to an end, if conditions and events turn out well: a token game on its graph
 * that knows no data. What begins never fails; tokens that move apart may be looked at one after the other, so only the
 * choices of splits, joins and boundary events branch.
 */
export function canEnd(model: ProcessModel, marking: Marking): boolean {
  const seen = new Set<string>();
  const open = [marking];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isEmpty(next)) return true;
    const key = keyOf(next);
    if (seen.has(key)) continue;
    if (seen.size >= MARKINGS_MAX) return false;
    seen.add(key);
    open.push(...nextOf(model, next));
  }
  return false;
}

/** What may come of one token that stands somewhere; of tokens that all lie before elements, what they may begin. */
function nextOf(model: ProcessModel, marking: Marking): readonly Marking[] {
  const [first] = marking.elements.keys();
  if (first !== undefined) return waysOutOf(model, marking, elementIn(model, first));
  for (const flow of marking.flows.keys()) {
    const begun = beginBy(model, marking, flow);
    if (begun !== null) return [begun];
  }
  return [...marking.flows.keys()].flatMap((flow) => beginPatiently(model, marking, flow));
}

const EMPTY: Marking = { flows: new Map(), elements: new Map() };

function waysOutOf(model: ProcessModel, marking: Marking, element: Element): readonly Marking[] {
  if (endsScope(element)) return [EMPTY];
  const gone = new Map([[element.id, -1]]);
  const byFlows = flowChoices(model, element).map((flows) =>
    changed(marking, { elements: gone, flows: tally(flows, isActivity(element) ? element.completionQuantity : 1) }),
  );
  return [
    ...byFlows,
    ...elementsAfter(model, element).map((next) =>
      changed(changed(marking, { elements: gone }), { elements: tally([next]) }),
    ),
  ];
}

/** What throws out of its scope, or ends it, leaves no token in it. */
const endsScope = (element: Element): boolean =>
  isEvent(element) &&
  element.kind === 'endEvent' &&
  triggersOf(element.trigger).some(({ type }) => type === 'terminate' || type === 'error' || type === 'cancel');

/** Elements that a token may stand at next without a flow: boundary events that interrupt, the target of a link. */
function elementsAfter(model: ProcessModel, element: Element): readonly ElementId[] {
  if (!isActivity(element)) return linkTargetsOf(model, element);
  return element.boundaryEvents.filter((id) => boundaryEventIn(model, id).interrupting);
}

/** The sets of flows by which a token may leave. */
function flowChoices(model: ProcessModel, element: Element): readonly (readonly FlowId[])[] {
  const { outgoing } = element;
  if (linkTargetsOf(model, element).length > 0) return [];
  if (element.kind === 'parallelGateway') return [outgoing];
  if (element.kind === 'exclusiveGateway' || element.kind === 'eventBasedGateway') {
    return outgoing.length === 0 ? [outgoing] : outgoing.map((flow) => [flow]);
  }
  return splits(model, outgoing, 'defaultFlow' in element ? element.defaultFlow : null);
}

function splits(
  model: ProcessModel,
  outgoing: readonly FlowId[],
  defaultFlow: FlowId | null,
): readonly (readonly FlowId[])[] {
  const isConditional = (flow: FlowId): boolean => flowIn(model, flow).condition !== null;
  const always = outgoing.filter((flow) => flow !== defaultFlow && !isConditional(flow));
  const sometimes = outgoing.filter((flow) => flow !== defaultFlow && isConditional(flow));
  const chosen = subsetsOf(sometimes).map((flows) => [...always, ...flows]);
  const otherwise = defaultFlow === null ? always : [...always, defaultFlow];
  return otherwise.length === 0 && outgoing.length > 0 ? chosen : [otherwise, ...chosen];
}

/** The non-empty subsets, or some of them. */
function subsetsOf(flows: readonly FlowId[]): readonly (readonly FlowId[])[] {
  if (flows.length === 0) return [];
  if (flows.length > SUBSETS_OF_MAX) return [...flows.map((flow) => [flow]), flows];
  return flows.reduce<readonly (readonly FlowId[])[]>(
    (subsets, flow) => [...subsets, [flow], ...subsets.map((subset) => [...subset, flow])],
    [],
  );
}

/** Null where the token has to wait for others, or is in no hurry. */
function beginBy(model: ProcessModel, marking: Marking, flow: FlowId): Marking | null {
  const target = elementIn(model, flowIn(model, flow).target);
  if (isPatient(target)) return null;
  const consumed = target.kind === 'parallelGateway' ? target.incoming : tokensFor(marking, target, flow);
  const complete = [...tally(consumed)].every(([each, count]) => (marking.flows.get(each) ?? 0) >= count);
  if (!complete || consumed.length === 0) return null;
  return changed(marking, { flows: tally(consumed, -1), elements: tally([target.id]) });
}

function tokensFor(marking: Marking, target: Element, flow: FlowId): readonly FlowId[] {
  const quantity = isActivity(target) ? target.startQuantity : 1;
  if (quantity === 1) return [flow];
  const there = target.incoming.flatMap((each) =>
    Array.from({ length: Math.min(quantity, marking.flows.get(each) ?? 0) }, () => each),
  );
  return there.length < quantity ? [] : there.slice(0, quantity);
}

const isPatient = ({ kind, incoming }: Element): boolean =>
  (kind === 'inclusiveGateway' || kind === 'complexGateway') && incoming.length > 1;

/** When all else waits, an inclusive join goes on with what has come; a complex gateway may also swallow it. */
function beginPatiently(model: ProcessModel, marking: Marking, flow: FlowId): readonly Marking[] {
  const target = elementIn(model, flowIn(model, flow).target);
  if (!isPatient(target)) return [];
  const filled = target.incoming.filter((each) => marking.flows.has(each));
  const without = changed(marking, { flows: tally(filled, -1) });
  const begun = changed(without, { elements: tally([target.id]) });
  return target.kind === 'complexGateway' ? [begun, without] : [begun];
}
