import type { ElementId, FlowId, VisitId } from '../identifiers.ts';
import type { Element } from '../model/element.ts';
import { isActivity } from '../model/element.ts';
import { linkTargetsOf } from '../model/links.ts';
import type { ProcessModel } from '../model/process.ts';
import { elementIn, flowIn } from '../model/process.ts';
import type { Instance, Visit } from '../state/instance.ts';
import { ROOT, visitIn } from '../state/questions.ts';
import { canEnd } from './canEnd.ts';
import type { Marking } from './marking.ts';
import { changed, isToken, markingOf, tally } from './marking.ts';

/** What an intervention does to one open scope: what ends there, which waiting tokens go, and where a token begins. */
export interface Plan {
  readonly scope: VisitId;
  readonly cancels: readonly VisitId[];
  /** One entry a token: those that lie before joins are no longer counted there. */
  readonly drops: readonly FlowId[];
  /** Null where nothing begins instead. */
  readonly target: ElementId | null;
}

/** The visit to act on for what runs at an element: of a repeated activity its body, and never one part of a throw. */
export function wholeOf(instance: Instance, id: VisitId): Visit | null {
  let visit = instance.visits.get(id);
  while (visit?.role === 'iteration') visit = visit.parent === null ? undefined : instance.visits.get(visit.parent);
  return visit === undefined || visit.id === ROOT ? null : visit;
}

/** The scope that a visit can be moved in; null while things are being undone there, or around it. */
export function freeScopeOf(model: ProcessModel, instance: Instance, visit: Visit): Visit | null {
  if (visit.parent === null || !isToken(model, visit)) return null;
  const scope = visitIn(instance, visit.parent);
  for (let around: Visit | undefined = scope; around !== undefined;) {
    if (around.undoing !== null || around.ending !== null || around.role === 'compensation') return null;
    around = around.parent === null ? undefined : instance.visits.get(around.parent);
  }
  return scope;
}

/** Ends what runs at a visit without going on from it; null where tokens would be stranded. */
export function planToCancel(model: ProcessModel, instance: Instance, visit: Visit): Plan | null {
  const scope = freeScopeOf(model, instance, visit);
  if (scope === null) return null;
  const marking = changed(markingOf(model, instance, scope), { elements: tally([visit.element], -1) });
  return canEnd(model, marking) ? { scope: scope.id, cancels: [visit.id], drops: [], target: null } : null;
}

/**
 * Begins at `target` instead of at `visit`, in the same scope or one around it. The least that leaves no token stranded
 * ends: the visit alone, else with it all that the target leads to, else everything in the scope. Null where nothing does.
 */
export function planToMove(model: ProcessModel, instance: Instance, visit: Visit, target: ElementId): Plan | null {
  for (let moved = visit; ;) {
    const scope = freeScopeOf(model, instance, moved);
    if (scope === null) return null;
    if (elementIn(model, target).scope === scope.element) {
      if (!canBegin(elementIn(model, target))) return null;
      const { id } = moved;
      const reached = reachedFrom(model, target);
      const some = inScope(model, instance, scope, (element) => reached.has(element), id);
      const all = inScope(model, instance, scope, () => true, id);
      const alone = { scope: scope.id, cancels: [id], drops: [], target };
      return (
        [alone, { ...some, target }, { ...all, target }].find((plan) => endsWell(model, instance, scope, plan)) ?? null
      );
    }
    if (scope.parent === null) return null;
    moved = wholeOf(instance, scope.id) ?? scope;
  }
}

/** Begins at `target` with nothing else left in its scope. */
export function planToRestart(model: ProcessModel, instance: Instance, scope: Visit, target: ElementId): Plan | null {
  const isFree = scope.id === ROOT || freeScopeOf(model, instance, scope) !== null;
  if (!isFree || scope.undoing !== null || scope.ending !== null || scope.role === 'compensation') return null;
  const element = model.elements[target];
  if (element?.scope !== scope.element || !canBegin(element)) return null;
  const plan = { ...inScope(model, instance, scope, () => true, null), target };
  return endsWell(model, instance, scope, plan) ? plan : null;
}

/** The elements that a visit may be moved to, each with what that takes. */
export function movesOf(model: ProcessModel, instance: Instance, visit: Visit): readonly Plan[] {
  return Object.values(model.elements)
    .filter(canBegin)
    .flatMap(({ id }) => (id === visit.element ? [] : (planToMove(model, instance, visit, id) ?? [])));
}

/** A token can be put there: not to what only events, errors or completion begin. */
export function canBegin(element: Element): boolean {
  if (isActivity(element)) return !element.isForCompensation && element.kind !== 'eventSubProcess';
  if (element.kind === 'intermediateCatchEvent') return element.trigger.type !== 'link';
  return element.kind !== 'startEvent' && element.kind !== 'boundaryEvent' && element.kind !== 'implicitThrowEvent';
}

function endsWell(model: ProcessModel, instance: Instance, scope: Visit, plan: Plan): boolean {
  return canEnd(model, after(model, instance, markingOf(model, instance, scope), plan));
}

function after(model: ProcessModel, instance: Instance, marking: Marking, { cancels, drops, target }: Plan): Marking {
  const ended = cancels.map((id) => visitIn(instance, id)).filter((visit) => isToken(model, visit));
  const without = changed(marking, {
    elements: tally(
      ended.map(({ element }) => element),
      -1,
    ),
    flows: tally(drops, -1),
  });
  return target === null ? without : changed(without, { elements: tally([target]) });
}

/** The tokens of a scope that stand at, or lie before, elements of some kind. */
function inScope(
  model: ProcessModel,
  instance: Instance,
  scope: Visit,
  isMeant: (element: ElementId) => boolean,
  also: VisitId | null,
): Omit<Plan, 'target'> {
  const children = [...scope.children].map((id) => visitIn(instance, id));
  const ended = children.filter((visit) => visit.id === also || (isToken(model, visit) && isMeant(visit.element)));
  const drops = [...scope.tokens].flatMap(([flow, count]) =>
    isMeant(flowIn(model, flow).target) ? Array.from({ length: count }, () => flow) : [],
  );
  return { scope: scope.id, cancels: ended.map(({ id }) => id), drops };
}

/** Everything in the scope that a token at the element can come to, the element included. */
function reachedFrom(model: ProcessModel, from: ElementId): ReadonlySet<ElementId> {
  const reached = new Set([from]);
  for (const id of reached) {
    const element = elementIn(model, id);
    for (const flow of element.outgoing) reached.add(flowIn(model, flow).target); // the loop visits what it adds
    for (const target of linkTargetsOf(model, element)) reached.add(target);
    if (isActivity(element)) for (const event of element.boundaryEvents) reached.add(event);
  }
  return reached;
}

/** Whether a token at `from` can come to `to` along the flows of their scope. */
export const leadsTo = (model: ProcessModel, from: ElementId, to: ElementId): boolean =>
  from !== to && reachedFrom(model, from).has(to);
