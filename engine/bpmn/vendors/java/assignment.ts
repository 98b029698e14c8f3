import type { At, Said } from '../at.ts';
import { feelLiteral } from '../../parts/feelText.ts';
import { hasJuel } from '../juel/fromJuel.ts';
import { listed } from '../listed.ts';
import { putGroups } from '../putGroups.ts';

/** Who gets a user task. Here one group is the role of a task; users may be several. */
export function translateAssignment(at: At): void {
  const assignee = at.attribute('assignee');
  const name = assignee && at.feel(assignee, 'advice');
  if (assignee !== null && name !== null) at.put('aftercare:Assignment', 'assignee', assignee, name);

  const users = at.attribute('candidateUsers');
  if (users !== null) putUsers(at, users);
  const groups = at.attribute('candidateGroups');
  if (groups !== null) putGroups(at, groups);
}

export function putUsers(at: At, users: Said): void {
  const names = listed(users.text).map((text) => at.feel({ ...users, text }, 'advice'));
  const known = names.filter((name) => name !== null);
  const [only = '""'] = known;
  const isComputed = known.length === 1 && hasJuel(users.text);
  const value = isComputed ? splitUnlessList(only) : `[${known.join(', ')}]`;
  if (known.length > 0 && known.length === names.length) at.put('aftercare:Assignment', 'candidates', users, value);
}

/** One expression may answer a list there, or a text with commas. */
const splitUnlessList = (value: string): string =>
  `if (${value}) instance of string then split(${value}, ${feelLiteral('\\s*,\\s*')}) else ${value}`;
