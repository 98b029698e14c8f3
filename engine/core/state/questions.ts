import type { Variables } from '../expressions.ts';
import type { ElementId, VisitId, WaitId } from '../identifiers.ts';
import { visitId } from '../identifiers.ts';
import { broken } from '../invariant.ts';
import type { Instance, LoopState, Visit } from './instance.ts';
import type { Wait, WaitOf, WaitType } from './wait.ts';

export const ROOT: VisitId = visitId(0);

export const isRunning = (instance: Instance): boolean => instance.status === 'running';

export function visitIn(instance: Instance, id: VisitId): Visit {
  return instance.visits.get(id) ?? broken(`instance ${instance.id} has an open visit ${id}`);
}

export function parentOf(instance: Instance, visit: Visit): Visit {
  return visitIn(instance, visit.parent ?? broken(`visit ${visit.id} of instance ${instance.id} is inside a scope`));
}

/** The open wait of that number when it is of that type. */
export function openWait<Type extends WaitType>(instance: Instance, id: WaitId, type: Type): WaitOf<Type> | null {
  const wait = instance.waits.get(id);
  return wait !== undefined && isWaitOf(wait, type) ? wait : null;
}

export const isWaitOf = <Type extends WaitType>(wait: Wait, type: Type): wait is WaitOf<Type> => wait.type === type;

/** A scope has nothing left to do when nothing is inside it and nothing on its way. */
export const isQuiet = (scope: Visit): boolean => scope.children.size === 0 && scope.tokenCount === 0;

/** The variables seen from a visit: the nearest of each name wins. The answer must not be changed. */
export function variablesSeenFrom(instance: Instance, from: VisitId): Variables {
  const layers: Variables[] = [];
  let visit: Visit | undefined = visitIn(instance, from);
  while (visit !== undefined) {
    if (visit.variables !== null) layers.push(visit.variables);
    if (visit.loop !== null) layers.push(loopVariables(visit.loop));
    visit = visit.parent === null ? undefined : instance.visits.get(visit.parent);
  }
  const outermost = layers.pop();
  if (outermost === undefined) return {};
  return layers.length === 0 ? outermost : layers.reduceRight((seen, layer) => ({ ...seen, ...layer }), outermost);
}

/** What the expressions of a multi-instance may ask (BPMN 2.0.2, table 10.30; the short names are in wide use). */
function loopVariables({ size, started, completed, terminated }: LoopState): Variables {
  const total = size ?? started;
  const active = started - completed - terminated;
  return {
    numberOfInstances: total,
    numberOfActiveInstances: active,
    numberOfCompletedInstances: completed,
    numberOfTerminatedInstances: terminated,
    nrOfInstances: total,
    nrOfActiveInstances: active,
    nrOfCompletedInstances: completed,
  };
}

/** Where a variable of that name is declared, seen from a visit outwards; the process when nowhere. */
export function declaringVisit(instance: Instance, from: VisitId, name: string): VisitId {
  let visit = visitIn(instance, from);
  while (visit.parent !== null) {
    if (visit.variables !== null && Object.hasOwn(visit.variables, name)) return visit.id;
    visit = visitIn(instance, visit.parent);
  }
  return visit.id;
}

/** Open visits of an element directly inside a scope. */
export function* visitsAt(instance: Instance, scope: Visit, element: ElementId): Generator<Visit> {
  for (const child of scope.children) {
    const visit = visitIn(instance, child);
    if (visit.element === element) yield visit;
  }
}
