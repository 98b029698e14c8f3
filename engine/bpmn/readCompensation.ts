import { elementId } from '../core/identifiers.ts';
import type { ElementId } from '../core/identifiers.ts';
import type { Report } from './elements/elementFormat.ts';
import { flowNodesIn } from './flowNodes.ts';
import { grouped } from './grouped.ts';
import { settingMissing } from './parts/setting.ts';
import { childOf, childrenOf, idOf } from './tree/node.ts';
import type { Node } from './tree/node.ts';
import { eventDefinitionsOf } from './triggers/index.ts';

/** A compensation boundary event takes no token: it only joins an activity and, by an association, its handler. */
export function isCompensationBoundary(node: Node): boolean {
  if (node.$type !== 'bpmn:BoundaryEvent') return false;
  const [definition, ...others] = eventDefinitionsOf(node);
  return others.length === 0 && definition?.$type === 'bpmn:CompensateEventDefinition';
}

/** By the id of an activity, the activity that undoes it. */
export function readCompensations(
  containers: readonly Node[],
  associations: readonly Node[],
  report: Report,
): ReadonlyMap<string, ElementId> {
  const handlers = new Map<string, ElementId>();
  const joined = grouped(associations.flatMap(bothWays), ({ from }) => from);
  for (const boundary of containers.flatMap(flowNodesIn).filter(isCompensationBoundary)) {
    const id = idOf(boundary) ?? '';
    const activity = childOf(boundary, 'attachedToRef');
    const handler = joined.get(boundary)?.find(({ to }) => to?.$instanceOf('bpmn:Activity'))?.to ?? null;
    if (activity === null) report(settingMissing(id, 'attachedToRef'));
    else if (handler === null) report(settingMissing(id, 'bpmn:association → isForCompensation'));
    else handlers.set(idOf(activity) ?? '', elementId(idOf(handler) ?? ''));
  }
  return handlers;
}

interface Joint {
  readonly from: Node | null;
  readonly to: Node | null;
}

/** An association joins, whichever way it was drawn. */
function bothWays(association: Node): readonly Joint[] {
  const [source, target] = [childOf(association, 'sourceRef'), childOf(association, 'targetRef')];
  return [
    { from: source, to: target },
    { from: target, to: source },
  ];
}

export const associationsIn = (holders: readonly Node[]): readonly Node[] =>
  holders.flatMap((holder) => childrenOf(holder, 'artifacts')).filter((node) => node.$type === 'bpmn:Association');
