import type { Permission } from '../../organisation/permissions.ts';
import { instanceId } from '../../core/identifiers.ts';
import type { InstanceView, Sight } from '../../ports/queryStore.ts';
import type { Caller } from '../access/caller.ts';
import type { Scope } from '../access/scope.ts';
import { scopeOf } from '../access/scope.ts';
import { found } from '../problems/refused.ts';
import type { Services } from '../services.ts';

interface Seen {
  readonly view: InstanceView;
  readonly scope: Scope;
  readonly sight: Sight;
}

/** An instance that the asker may see by a permission; any other is unknown to them. */
export async function instanceInSight(
  { organisation, queries }: Pick<Services, 'organisation' | 'queries'>,
  caller: Caller,
  id: string,
  permission: Permission,
): Promise<Seen> {
  const scope = await scopeOf(caller, organisation);
  const sight = scope.sight(permission);
  const view = found(await queries.findInstance(sight, instanceId(id)), 'unknownInstance', `an instance ${id}`);
  return { view, scope, sight };
}
