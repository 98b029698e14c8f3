import type { InstanceId } from '../../core/identifiers.ts';
import { findUnit } from '../../organisation/organisationTree.ts';
import { isAtOrBelow } from '../../organisation/unitPaths.ts';
import type { InstanceChange } from '../../ports/executionStore.ts';
import type { UnitPath } from '../../ports/organisation/identifiers.ts';
import type { Sight } from '../../ports/queryStore.ts';
import type { Scope } from '../access/scope.ts';

const REMEMBERED_MAX = 10_000;

/**
 * Whether somebody may see a change, told without asking the database: by its unit, by who started it, by the tasks it
 * makes theirs. An instance that was theirs to see stays so, or the end of a task would never be told to who had it.
 */
export function createVisibility(known: readonly InstanceId[]) {
  const seen = new Set<InstanceId>(known);
  return (change: InstanceChange, sight: Sight, { tree }: Pick<Scope, 'tree'>): boolean => {
    if (change.tenant !== sight.tenant) return false;
    if (seen.has(change.instance)) return true;
    const pathOf = (code: string | null): UnitPath | null =>
      code === null ? null : (findUnit(tree, code)?.path ?? null);
    const isVisible = sight.everything || inReach(pathOf(change.row.unit), sight) || isInvolved(change, sight, pathOf);
    if (isVisible && seen.size < REMEMBERED_MAX) seen.add(change.instance);
    return isVisible;
  };
}

const inReach = (path: UnitPath | null, { paths }: Sight): boolean =>
  path !== null && paths.some((reach) => isAtOrBelow(path, reach));

function isInvolved(
  { row, tasks, taskChanges }: InstanceChange,
  sight: Sight,
  pathOf: (code: string | null) => UnitPath | null,
): boolean {
  const { user, groups } = sight;
  if (row.startedBy === user) return true;
  const isTheirs = (role: string | null, unit: string | null): boolean => {
    const path = pathOf(unit) ?? pathOf(row.unit);
    return (
      groups.some((held) => held.role === role && (path === null || isAtOrBelow(path, held.path))) ||
      inReach(path, sight)
    );
  };
  return (
    tasks.some(
      ({ assignee, candidates, role, unit }) => assignee === user || candidates.includes(user) || isTheirs(role, unit),
    ) ||
    taskChanges.some(({ owner }) => owner !== null && (owner.assignee === user || isTheirs(owner.role, owner.unit)))
  );
}
