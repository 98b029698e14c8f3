import { isActivity } from '../core/model/element.ts';
import type { Element } from '../core/model/element.ts';
import { reference } from './tree/newTree.ts';
import type { NewTree } from './tree/newTree.ts';
import type { Node } from './tree/node.ts';

interface WrittenCompensation {
  readonly boundary: Node;
  readonly association: Node;
}

/** Joins an activity to the one that undoes it, as BPMN draws it. */
export function writeCompensation(element: Element, tree: NewTree): readonly WrittenCompensation[] {
  if (!isActivity(element) || element.compensatedBy === null) return [];
  const id = tree.freshId(`${element.id}_compensation`);
  const boundary = tree.create('bpmn:BoundaryEvent', {
    id,
    attachedToRef: reference(element.id),
    eventDefinitions: [tree.create('bpmn:CompensateEventDefinition', {})],
  });
  const association = tree.create('bpmn:Association', {
    id: tree.freshId(`${id}_association`),
    associationDirection: 'One',
    sourceRef: reference(id),
    targetRef: reference(element.compensatedBy),
  });
  return [{ boundary, association }];
}
