import { elementId } from '../core/identifiers.ts';
import type { ElementId } from '../core/identifiers.ts';
import { isActivity } from '../core/model/element.ts';
import type { Element } from '../core/model/element.ts';
import type { ScopeModel } from '../core/model/process.ts';
import type { Expression } from '../core/model/text.ts';
import { grouped } from './grouped.ts';
import { childOf, childrenOf, extensionsOf, idOf, textOf } from './tree/node.ts';
import type { Node } from './tree/node.ts';

export function readScopes(containers: readonly Node[], elements: readonly Element[]): readonly ScopeModel[] {
  const inside = grouped(elements, ({ scope }) => scope);
  return containers.map((container) => {
    const id = elementId(idOf(container) ?? '');
    return readScope(id, container, inside.get(id) ?? []);
  });
}

function readScope(id: ElementId, container: Node, inside: readonly Element[]): ScopeModel {
  const starts = inside.filter(({ kind }) => kind === 'startEvent').map((element) => element.id);
  return {
    id,
    starts,
    eventSubProcesses: inside.filter(({ kind }) => kind === 'eventSubProcess').map((element) => element.id),
    implicitStarts: starts.length > 0 ? [] : inside.filter(beginsByItself).map((element) => element.id),
    variables: readVariables(container),
  };
}

/** Begun with a scope that has no start event (BPMN 2.0.2, 10.5.2): what nothing leads to and nothing else begins. */
function beginsByItself(element: Element): boolean {
  if (element.incoming.length > 0) return false;
  if (neverFirst.has(element.kind)) return false;
  if (element.kind === 'intermediateCatchEvent' && element.trigger.type === 'link') return false;
  return !(isActivity(element) && element.isForCompensation);
}

const neverFirst: ReadonlySet<string> = new Set(['boundaryEvent', 'eventSubProcess', 'implicitThrowEvent']);

/** Data objects, properties, and what a process takes in and gives out are variables; `aftercare:variable` may give a first value. */
export function readVariables(container: Node): ScopeModel['variables'] {
  const dataObjects = childrenOf(container, 'flowElements').filter((node) => node.$type === 'bpmn:DataObject');
  const data = [...childrenOf(container, 'properties'), ...dataObjects];
  return Object.fromEntries([
    ...[...data, ...dataOfProcess(container)].flatMap((node) => variable(textOf(node, 'name') ?? idOf(node), null)),
    ...extensionsOf(container, 'aftercare:Variable').flatMap((node) =>
      variable(textOf(node, 'name'), textOf(node, 'value')),
    ),
  ]);
}

/** An activity's data is set by its associations. */
function dataOfProcess(container: Node): readonly Node[] {
  const io = container.$instanceOf('bpmn:CallableElement') ? childOf(container, 'ioSpecification') : null;
  return io === null ? [] : [...childrenOf(io, 'dataInputs'), ...childrenOf(io, 'dataOutputs')];
}

const variable = (
  name: string | null,
  value: Expression | null,
): readonly (readonly [name: string, value: Expression | null])[] => (name === null ? [] : [[name, value]]);
