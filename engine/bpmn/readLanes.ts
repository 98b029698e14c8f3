import { childOf, childrenOf, extensionOf, idOf, textOf } from './tree/node.ts';
import type { Node } from './tree/node.ts';

/** The role that each element gets from the innermost lane it lies in: the lane's assignment, or else its name. */
export function laneRolesIn(container: Node): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  for (const lane of lanesIn(childrenOf(container, 'laneSets'))) {
    const role = roleOf(lane);
    if (role === null) continue;
    for (const member of childrenOf(lane, 'flowNodeRef')) roles.set(idOf(member) ?? '', role);
  }
  return roles;
}

/** Outer lanes before those inside them. */
const lanesIn = (laneSets: readonly Node[]): readonly Node[] =>
  laneSets
    .flatMap((laneSet) => childrenOf(laneSet, 'lanes'))
    .flatMap((lane) => {
      const inner = childOf(lane, 'childLaneSet');
      return [lane, ...(inner === null ? [] : lanesIn([inner]))];
    });

function roleOf(lane: Node): string | null {
  const assignment = extensionOf(lane, 'aftercare:Assignment');
  return (assignment && textOf(assignment, 'role')) ?? textOf(lane, 'name');
}
