import type { Owner, WorkOrganisation } from '../ports/workOrganisation.ts';
import type { ResolveAssignment } from './assignment.ts';
import type { OrganisationCache } from './organisationCache.ts';
import { findPerson } from './organisationTree.ts';
import { isRole } from './roles.ts';

interface Needs {
  readonly cache: OrganisationCache;
  readonly resolveAssignment: ResolveAssignment;
}

/** Answers whose inbox a task belongs in, in the words of the runtime: unit codes and user names. */
export const createWorkOrganisation = ({ cache, resolveAssignment }: Needs): WorkOrganisation => ({
  resolve: async (tenant, { role, unit, strategy, exclude, assignee }) => {
    const asked: Owner = { assignee, role, unit };
    if (role === null || !isRole(role)) return asked;
    const tree = await cache.tree(tenant);
    const except = tree === null ? [] : exclude.flatMap((name) => findPerson(tree, name)?.id ?? []);
    const resolved = await resolveAssignment(tenant, { role, strategy, except, ...(unit === null ? {} : { unit }) });
    if (!resolved.ok) return asked; // nobody to give it to: whoever looks after the role finds it there
    return { assignee: resolved.value.assignee?.username ?? null, role, unit: resolved.value.unit.code };
  },
});
