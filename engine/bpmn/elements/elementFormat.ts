import type { Problem } from '../../core/model/problem.ts';
import type { ElementKind, ElementOf } from '../../core/model/element.ts';
import type { ElementId } from '../../core/identifiers.ts';
import type { Node } from '../tree/node.ts';
import type { NewTree } from '../tree/newTree.ts';

/** How one kind of element stands in a file. */
export interface ElementFormat<Kind extends ElementKind> {
  /** Null when the element cannot be read; why is reported. */
  read(node: Node, place: Place): ElementOf<Kind> | null;
  write(element: ElementOf<Kind>, tree: NewTree): Node;
}

/** What every flow node has, whatever its kind. */
export type FlowNodePart = Pick<ElementOf<'task'>, 'id' | 'name' | 'labels' | 'scope' | 'incoming' | 'outgoing'>;

/** What an element must know of its surroundings to be read. */
export interface Place {
  readonly flowNode: FlowNodePart;
  readonly boundaryEvents: readonly ElementId[];
  readonly compensatedBy: ElementId | null;
  /** The role of the innermost lane around it. */
  readonly laneRole: string | null;
  readonly report: Report;
}

export type Report = (problem: Problem) => void;
