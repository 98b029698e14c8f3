import { kindOf } from '../../../engine/bpmn/elements/index.ts';
import type { WrittenKind } from '../../../engine/bpmn/elements/index.ts';
import { childOf, childrenOf, extensionsOf, idOf, textOf } from '../../../engine/bpmn/tree/node.ts';
import type { Node } from '../../../engine/bpmn/tree/node.ts';
import { endsOf, isConnection } from '../catalog.ts';
import { boundsOf, labelBoundsOf, waypointsOf } from '../diagram.ts';
import type { Diagram } from '../diagram.ts';
import type { Bounds, Point } from '../geometry/bounds.ts';
import { isExpanded, isScope } from '../scopes.ts';

/** What is drawn besides the kinds that execute. */
export type DrawnKind =
  WrittenKind | 'participant' | 'lane' | 'dataObject' | 'dataStore' | 'textAnnotation' | 'group' | 'other';

/** One element as it is drawn; words and numbers only, so that a drawing that did not change is not drawn anew. */
export interface DrawnElement {
  readonly id: string;
  readonly kind: DrawnKind;
  readonly type: string;
  readonly name: string;
  readonly bounds: Bounds;
  /** What it is drawn in or on, and moves with. */
  readonly parent: string | null;
  readonly label: Bounds | null;
  readonly trigger: string | null;
  readonly isInterrupting: boolean;
  readonly isExpanded: boolean;
  readonly isForCompensation: boolean;
  readonly loop: 'standard' | 'parallel' | 'sequential' | null;
  readonly instantiates: boolean;
}

export interface DrawnConnection {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly way: readonly Point[];
  readonly label: Bounds | null;
  readonly isDefault: boolean;
  readonly isConditional: boolean;
}

export interface Scene {
  readonly elements: readonly DrawnElement[];
  readonly connections: readonly DrawnConnection[];
}

/** What one plane shows, each element after the one that it is drawn in. */
export function sceneOf(diagram: Diagram, plane: Node, language: string): Scene {
  const drawn = childrenOf(plane, 'planeElement').flatMap((each) => {
    const element = childOf(each, 'bpmnElement');
    return element === null || idOf(element) === null ? [] : [{ each, element }];
  });
  const shown = new Set(drawn.flatMap(({ element }) => idOf(element) ?? []));
  const elements = drawn
    .filter(({ each }) => each.$type === 'bpmndi:BPMNShape')
    .map(({ each, element }) => elementOf(diagram, { shape: each, element, shown, language }));
  const connections = drawn
    .filter(({ element }) => isConnection(element))
    .flatMap(({ each, element }) => connectionOf(each, element, language) ?? []);
  return { elements: parentsFirst(elements), connections };
}

interface Showing {
  readonly shape: Node;
  readonly element: Node;
  readonly shown: ReadonlySet<string>;
  readonly language: string;
}

function elementOf(diagram: Diagram, { shape, element, shown, language }: Showing): DrawnElement {
  const triggers = childrenOf(element, 'eventDefinitions');
  const [first] = triggers;
  const several = element.get('parallelMultiple') === true ? 'parallelMultiple' : 'multiple';
  const parent = parentOf(diagram, element);
  return {
    id: idOf(element) ?? '',
    kind: drawnKindOf(element),
    type: element.$type,
    name: nameIn(element, language),
    bounds: boundsOf(shape),
    parent: parent !== null && shown.has(parent) ? parent : null,
    label: labelBoundsOf(shape),
    trigger: triggers.length > 1 ? several : (first?.$type ?? null),
    isInterrupting: element.get('cancelActivity') !== false && element.get('isInterrupting') !== false,
    isExpanded: isScope(element) && isExpanded(diagram, element),
    isForCompensation: element.get('isForCompensation') === true,
    loop: loopOf(childOf(element, 'loopCharacteristics')),
    instantiates: element.get('instantiate') === true,
  };
}

function connectionOf(edge: Node, flow: Node, language: string): DrawnConnection | null {
  const { source, target } = endsOf(flow);
  const [from, to] = [source && idOf(source), target && idOf(target)];
  if (!source || !from || !to) return null;
  return {
    id: idOf(flow) ?? '',
    type: flow.$type,
    name: nameIn(flow, language),
    source: from,
    target: to,
    way: waypointsOf(edge),
    label: labelBoundsOf(edge),
    isDefault: source.get('default') === flow,
    isConditional: childOf(flow, 'conditionExpression') !== null && source.$instanceOf('bpmn:Activity'),
  };
}

export function nameIn(element: Node, language: string): string {
  const label = extensionsOf(element, 'aftercare:Label').find((each) => textOf(each, 'lang') === language);
  return (label && textOf(label, 'text')) ?? textOf(element, 'name') ?? textOf(element, 'text') ?? '';
}

const others: { readonly [type: string]: DrawnKind | undefined } = {
  'bpmn:Participant': 'participant',
  'bpmn:Lane': 'lane',
  'bpmn:DataObjectReference': 'dataObject',
  'bpmn:DataInput': 'dataObject',
  'bpmn:DataOutput': 'dataObject',
  'bpmn:DataStoreReference': 'dataStore',
  'bpmn:TextAnnotation': 'textAnnotation',
  'bpmn:Group': 'group',
};

const drawnKindOf = (element: Node): DrawnKind => kindOf(element) ?? others[element.$type] ?? 'other';

function parentOf({ catalog }: Diagram, element: Node): string | null {
  const host = element.$type === 'bpmn:BoundaryEvent' ? childOf(element, 'attachedToRef') : null;
  if (host !== null) return idOf(host);
  if (element.$type === 'bpmn:Participant') return null;
  for (let each = element.$parent; each !== undefined; each = each.$parent) {
    if (each.$instanceOf('bpmn:SubProcess')) return idOf(each);
    if (each.$type !== 'bpmn:Process') continue;
    const pools = [...catalog().elements.values()].filter(({ $type }) => $type === 'bpmn:Participant');
    const pool = pools.find((one) => childOf(one, 'processRef') === each);
    return pool === undefined ? null : idOf(pool);
  }
  return null;
}

function loopOf(loop: Node | null): DrawnElement['loop'] {
  if (loop === null) return null;
  if (loop.$type === 'bpmn:StandardLoopCharacteristics') return 'standard';
  return loop.get('isSequential') === true ? 'sequential' : 'parallel';
}

function parentsFirst(elements: readonly DrawnElement[]): readonly DrawnElement[] {
  const byId = new Map(elements.map((each) => [each.id, each]));
  const depth = (element: DrawnElement): number => {
    const parent = element.parent === null ? undefined : byId.get(element.parent);
    return parent === undefined ? 0 : 1 + depth(parent);
  };
  return elements
    .map((element) => ({ element, at: depth(element), under: element.kind === 'lane' ? 0 : 1 }))
    .toSorted((one, other) => one.at - other.at || one.under - other.under)
    .map(({ element }) => element);
}
