import { elementId } from '../core/identifiers.ts';
import type { ElementId } from '../core/identifiers.ts';
import type { Report } from './elements/elementFormat.ts';
import { flowNodesIn } from './flowNodes.ts';
import { settingMissing } from './parts/setting.ts';
import { childOf, childrenOf, idOf } from './tree/node.ts';
import type { Node } from './tree/node.ts';
import { eventDefinitionsOf } from './triggers/index.ts';

/** By the id of an activity, the activity that undoes it. */
export type Compensations = ReadonlyMap<string, ElementId>;

/** A compensation boundary event takes no token: it only joins an activity and, by an association, its handler. */
export function isCompensationBoundary(node: Node): boolean {
  if (node.$type !== 'bpmn:BoundaryEvent') return false;
  const [definition, ...others] = eventDefinitionsOf(node);
  return others.length === 0 && definition?.$type === 'bpmn:CompensateEventDefinition';
}

export function readCompensations(
  containers: readonly Node[],
  associations: readonly Node[],
  report: Report,
): Compensations {
  const handlers = new Map<string, ElementId>();
  for (const boundary of containers.flatMap(flowNodesIn).filter(isCompensationBoundary)) {
    const id = idOf(boundary) ?? '';
    const activity = childOf(boundary, 'attachedToRef');
    const handler = handlerOf(boundary, associations);
    if (activity === null) report(settingMissing(id, 'attachedToRef'));
    else if (handler === null) report(settingMissing(id, 'bpmn:association → isForCompensation'));
    else handlers.set(idOf(activity) ?? '', elementId(handler));
  }
  return handlers;
}

/** The activity at the other end of an association, whichever way it was drawn. */
function handlerOf(boundary: Node, associations: readonly Node[]): string | null {
  for (const association of associations) {
    const ends = ['sourceRef', 'targetRef'].map((name) => childOf(association, name));
    const other = ends.includes(boundary) ? ends.find((end) => end !== boundary) : null;
    if (other?.$instanceOf('bpmn:Activity') === true) return idOf(other);
  }
  return null;
}

export const associationsIn = (holders: readonly Node[]): readonly Node[] =>
  holders.flatMap((holder) => childrenOf(holder, 'artifacts')).filter((node) => node.$type === 'bpmn:Association');
