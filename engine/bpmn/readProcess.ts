import { elementId, processId } from '../core/identifiers.ts';
import type { ElementId } from '../core/identifiers.ts';
import type { Element, ImplicitThrowEvent } from '../core/model/element.ts';
import { isActivity } from '../core/model/element.ts';
import type { ProcessModel } from '../core/model/process.ts';
import type { Place, Report } from './elements/elementFormat.ts';
import { kindOf, readElement } from './elements/index.ts';
import { containersIn, flowNodesIn } from './flowNodes.ts';
import { grouped } from './grouped.ts';
import { readLabels } from './parts/labels.ts';
import { notExecutable } from './parts/notExecutable.ts';
import { associationsIn, isCompensationBoundary, readCompensations } from './readCompensation.ts';
import { flowOrder, readFlows } from './readFlows.ts';
import { laneRolesIn } from './readLanes.ts';
import { readScopes, readVariables } from './readScopes.ts';
import { childOf, extensionOf, idOf, rawTextOf, textOf } from './tree/node.ts';
import type { Node } from './tree/node.ts';

/** Reads what can be read of a process and reports the rest. `collaborations` are those of the file. */
export function readProcess(process: Node, collaborations: readonly Node[], report: Report): ProcessModel {
  const containers = containersIn(process).filter((container) => idOf(container) !== null);
  const flows = readFlows(containers, report);
  const associations = associationsIn([...containers, ...collaborations]);
  const surroundings: Surroundings = {
    containers: new Set(containers),
    flowsOf: flowOrder(flows),
    boundaryEvents: boundaryEventsIn(containers),
    compensations: readCompensations(containers, associations, report),
    report,
  };
  const elements = readElements(process, null, surroundings);
  const about = extensionOf(process, 'aftercare:Case');
  return {
    id: processId(idOf(process) ?? ''),
    name: rawTextOf(process, 'name') ?? '',
    labels: readLabels(process),
    businessKey: about && textOf(about, 'businessKey'),
    title: about && textOf(about, 'title'),
    searchable: readSearchable(about && textOf(about, 'searchable')),
    elements: byId(elements),
    flows: byId(flows),
    scopes: byId(readScopes(containers, elements)),
  };
}

interface Surroundings {
  readonly containers: ReadonlySet<Node>;
  readonly flowsOf: ReturnType<typeof flowOrder>;
  /** By what they are attached to. */
  readonly boundaryEvents: ReadonlyMap<Node | null, readonly Node[]>;
  /** By the id of an activity, the activity that undoes it. */
  readonly compensations: ReadonlyMap<string, ElementId>;
  readonly report: Report;
}

/** The elements of a container, each before those inside it. */
function readElements(container: Node, laneRole: string | null, around: Surroundings): readonly Element[] {
  const roles = laneRolesIn(container);
  const scope = elementId(idOf(container) ?? '');
  return flowNodesIn(container).flatMap((node) => {
    const id = idOf(node);
    if (id === null || isCompensationBoundary(node)) return [];
    const role = roles.get(id) ?? laneRole;
    const element = readFlowNode(node, placeOf(node, elementId(id), scope, role, around));
    const inside = around.containers.has(node) ? readElements(node, role, around) : [];
    return element === null ? inside : [element, ...thrownAlongWith(element), ...inside];
  });
}

/** The events that the instances of a multi-instance throw. */
const thrownAlongWith = (element: Element): readonly ImplicitThrowEvent[] =>
  isActivity(element) && element.loop?.type === 'multiInstance'
    ? element.loop.throwing.map(({ event: id, trigger }) => ({
        kind: 'implicitThrowEvent',
        ...{ id, trigger, name: '', labels: {}, scope: element.scope, incoming: [], outgoing: [] },
      }))
    : [];

function readFlowNode(node: Node, place: Place): Element | null {
  const kind = kindOf(node);
  if (kind !== null) return readElement(kind, node, place);
  place.report(notExecutable(place.flowNode.id, { en: `a ${node.$type}`, 'zh-CN': ` ${node.$type} ` }));
  return null;
}

const placeOf = (
  node: Node,
  id: ElementId,
  scope: ElementId,
  laneRole: string | null,
  around: Surroundings,
): Place => ({
  flowNode: {
    id,
    name: rawTextOf(node, 'name') ?? '',
    labels: readLabels(node),
    scope,
    incoming: around.flowsOf(node, 'incoming'),
    outgoing: around.flowsOf(node, 'outgoing'),
  },
  boundaryEvents: (around.boundaryEvents.get(node) ?? []).map((event) => elementId(idOf(event) ?? '')),
  compensatedBy: around.compensations.get(id) ?? null,
  laneRole,
  report: around.report,
});

/** In the order of the file; those that only join a compensation handler are not among them. */
const boundaryEventsIn = (containers: readonly Node[]): Surroundings['boundaryEvents'] =>
  grouped(
    containers
      .flatMap(flowNodesIn)
      .filter((node) => node.$type === 'bpmn:BoundaryEvent' && idOf(node) !== null && !isCompensationBoundary(node)),
    (node) => childOf(node, 'attachedToRef'),
  );

const readSearchable = (text: string | null): readonly string[] =>
  (text ?? '').split(/[\s,]+/).filter((name) => name !== '');

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): { readonly [id: string]: Item } =>
  Object.fromEntries(items.map((item) => [item.id, item]));

/** A global task is called like a process, so it is one: of that task alone (BPMN 2.0.2, 10.3.6). */
export function readGlobalTask(node: Node, report: Report): ProcessModel | null {
  const id = idOf(node) ?? '';
  const kind = kindOf(node);
  const scope = elementId(id);
  const { name, labels } = { name: rawTextOf(node, 'name') ?? '', labels: readLabels(node) };
  const flowNode = { id: taskOf(id), name, labels, scope, incoming: [], outgoing: [] };
  const place = { flowNode, boundaryEvents: [], compensatedBy: null, laneRole: null, report };
  const variables = readVariables(node);
  const element = kind === null ? null : readElement(kind, node, place);
  if (element === null) return null;
  return {
    ...{ id: processId(id), name, labels, businessKey: null, title: null, searchable: [], flows: {} },
    elements: { [element.id]: element },
    scopes: { [scope]: { id: scope, starts: [], eventSubProcesses: [], implicitStarts: [element.id], variables } },
  };
}

/** The one task of a global task. */
export const taskOf = (globalTask: string): ElementId => elementId(`${globalTask}-task`);
