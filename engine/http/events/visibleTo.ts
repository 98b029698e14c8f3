import type { InstanceId } from '../../core/identifiers.ts';
import { findUnit } from '../../organisation/organisationTree.ts';
import { isAtOrBelow } from '../../organisation/unitPaths.ts';
import type { UnitPath } from '../../ports/organisation/identifiers.ts';
import type { Sight } from '../../ports/queryStore.ts';
import type { CommitNews } from '../../runtime/news.ts';
import type { Scope } from '../access/scope.ts';

const REMEMBERED_MAX = 10_000;

/**
 * Whether somebody may see a change, told without asking the database: by its unit, by who started it, by the tasks it
 * makes theirs. An instance that was theirs to see stays so, or the end of a task would never be told to who had it.
 */
export function createVisibility(known: readonly InstanceId[]) {
  const seen = new Set<InstanceId>(known);
  return (news: CommitNews, sight: Sight, { tree }: Pick<Scope, 'tree'>): boolean => {
    if (news.tenant !== sight.tenant) return false;
    if (seen.has(news.instance)) return true;
    const pathOf = (code: string | null): UnitPath | null =>
      code === null ? null : (findUnit(tree, code)?.path ?? null);
    const isVisible = sight.everything || inReach(pathOf(news.unit), sight) || isInvolved(news, sight, pathOf);
    if (isVisible && seen.size < REMEMBERED_MAX) seen.add(news.instance);
    return isVisible;
  };
}

const inReach = (path: UnitPath | null, { paths }: Sight): boolean =>
  path !== null && paths.some((reach) => isAtOrBelow(path, reach));

function isInvolved(
  { unit: home, startedBy, tasks }: CommitNews,
  sight: Sight,
  pathOf: (code: string | null) => UnitPath | null,
): boolean {
  const { user, groups } = sight;
  if (startedBy === user) return true;
  const isTheirs = (role: string | null, unit: string | null): boolean => {
    const path = pathOf(unit) ?? pathOf(home);
    return (
      groups.some((held) => held.role === role && (path === null || isAtOrBelow(path, held.path))) ||
      inReach(path, sight)
    );
  };
  return tasks.some(
    ({ owner }) =>
      owner !== null &&
      (owner.assignee === user || owner.candidates.includes(user) || isTheirs(owner.role, owner.unit)),
  );
}
