import { childOf, childrenOf, textOf } from '../../tree/node.ts';
import type { Node } from '../../tree/node.ts';
import type { At, Said } from '../at.ts';
import { listed } from '../listed.ts';
import { putGroups } from '../putGroups.ts';
import { putUsers } from './assignment.ts';

/** BPMN's own performers, with the texts that the Java engines read in them: `user(mary), group(sales)`. */
export function translatePeople(at: At): void {
  for (const resource of childrenOf(at.node, 'resources')) {
    const text = expressionOf(resource);
    if (text === null) continue;
    const said = { text, setting: resource.$type };
    if (resource.$instanceOf('bpmn:PotentialOwner')) putOwners(at, said);
    else putAssignee(at, said);
  }
}

function expressionOf(resource: Node): string | null {
  const assignment = childOf(resource, 'resourceAssignmentExpression');
  const expression = assignment && childOf(assignment, 'expression');
  return expression && textOf(expression, 'body');
}

function putAssignee(at: At, said: Said): void {
  const name = at.feel(said, 'advice');
  if (name !== null) at.put('aftercare:Assignment', 'assignee', said, name);
}

/** Without a word before it, a name is that of a group. */
function putOwners(at: At, said: Said): void {
  const parts = listed(said.text).map((part) => /^(user|group)\(([^()]*)\)$/.exec(part) ?? ['', 'group', part]);
  const namesOf = (kind: string): string =>
    parts.flatMap((part) => (part[1] === kind ? (part[2] ?? '') : [])).join(', ');
  if (namesOf('user') !== '') putUsers(at, { ...said, text: namesOf('user') });
  if (namesOf('group') !== '') putGroups(at, { ...said, text: namesOf('group') });
}
