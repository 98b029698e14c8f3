import type { Mapping } from '../../core/model/activity.ts';
import { childOf, childrenOf, idOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';

/** The variable that a data object, property, input or output is: by its name, or else its id (BPMN 2.0.2, 10.4). */
export function variableOf(data: Node): string | null {
  const meant = data.$type === 'bpmn:DataObjectReference' ? (childOf(data, 'dataObjectRef') ?? data) : data;
  return textOf(meant, 'name') ?? idOf(meant);
}

/** What an activity or event takes in: its properties at first, then what its associations bring. */
export const readDataInputs = (node: Node): readonly Mapping[] => [
  ...propertiesOf(node).map((target) => ({ source: 'null', target })),
  ...withoutLoopData(node, 'loopDataInputRef', childrenOf(node, 'dataInputAssociations')).flatMap(mappingsOf),
];

/** What it hands out; null where no association says so, and everything is. */
export function readDataOutputs(node: Node): readonly Mapping[] | null {
  const associations = withoutLoopData(node, 'loopDataOutputRef', childrenOf(node, 'dataOutputAssociations'));
  const mappings = associations.flatMap(mappingsOf);
  return mappings.length === 0 ? null : mappings;
}

/** A sub-process declares its properties itself; one that editors draw arrows to is no variable. */
const propertiesOf = (node: Node): readonly string[] =>
  node.$instanceOf('bpmn:SubProcess')
    ? []
    : childrenOf(node, 'properties').flatMap((property) =>
        isPlaceholder(property) ? [] : (variableOf(property) ?? []),
      );

const isPlaceholder = (node: Node): boolean => textOf(node, 'name') === '__targetRef_placeholder';

/** The list that a multi-instance works on belongs to the body, not to each of its instances. */
function withoutLoopData(node: Node, name: string, associations: readonly Node[]): readonly Node[] {
  const loop = childOf(node, 'loopCharacteristics');
  const list = loop && childOf(loop, name);
  if (list === null) return associations;
  return associations.filter(
    (association) => childOf(association, 'targetRef') !== list && !childrenOf(association, 'sourceRef').includes(list),
  );
}

/** BPMN 2.0.2, 10.4.2: assignments, or a transformation, or a plain copy. An arrow to nothing is a drawing only. */
function mappingsOf(association: Node): readonly Mapping[] {
  const assignments = childrenOf(association, 'assignment');
  if (assignments.length > 0) return assignments.flatMap(mappingOfAssignment);
  const targetRef = childOf(association, 'targetRef');
  const target = targetRef === null || isPlaceholder(targetRef) ? null : variableOf(targetRef);
  const transformation = childOf(association, 'transformation');
  const [source] = childrenOf(association, 'sourceRef');
  const expression = (transformation && textOf(transformation, 'body')) ?? (source ? variableOf(source) : null);
  return expression === null || target === null ? [] : [{ source: expression, target }];
}

function mappingOfAssignment(assignment: Node): readonly Mapping[] {
  const [from, to] = ['from', 'to'].map((name) => childOf(assignment, name));
  const source = from ? textOf(from, 'body') : null;
  const target = to ? textOf(to, 'body') : null;
  return source === null || target === null ? [] : [{ source, target }];
}

/** What the list is that a multi-instance takes in or gives out: by its association, or else by its own name. */
export function loopListOf(activity: Node, list: Node, direction: 'in' | 'out'): string | null {
  const name = direction === 'in' ? 'dataInputAssociations' : 'dataOutputAssociations';
  for (const association of childrenOf(activity, name)) {
    const [target, sources] = [childOf(association, 'targetRef'), childrenOf(association, 'sourceRef')];
    const [source] = sources;
    if (direction === 'in' && target === list && source !== undefined) return variableOf(source);
    if (direction === 'out' && sources.includes(list) && target !== null) return variableOf(target);
  }
  return variableOf(list);
}
