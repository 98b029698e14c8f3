import type { ExecutionStore } from '../ports/executionStore.ts';
import type { Asked, Outcome } from './asked.ts';
import type { GroupCommit } from './groupCommit.ts';
import type { ReadInstance } from './readInstance.ts';

interface Needs {
  readonly commits: GroupCommit;
  readonly store: ExecutionStore;
  readonly read: ReadInstance;
}

/** A request that was carried out before is answered by what it did then; two at once on one node are one. */
export function createOncePerRequest(needs: Needs): GroupCommit['execute'] {
  const underWay = new Map<string, Promise<Outcome>>();
  return (asked) => {
    const { tenant, requestId } = asked;
    if (requestId === undefined) return needs.commits.execute(asked);
    const key = `${tenant}/${requestId}`;
    const first = underWay.get(key);
    if (first !== undefined) return first;
    const answer = once(asked, requestId, needs).finally(() => underWay.delete(key));
    underWay.set(key, answer);
    return answer;
  };
}

/** Another node may carry it out meanwhile; then this one is refused, or not written. */
async function once(asked: Asked, requestId: string, needs: Needs): Promise<Outcome> {
  const before = await repeated(asked, requestId, needs);
  if (before !== null) return before;
  try {
    const outcome = await needs.commits.execute(asked);
    return outcome.ok ? outcome : ((await repeated(asked, requestId, needs)) ?? outcome);
  } catch (error) {
    const meanwhile = await repeated(asked, requestId, needs);
    if (meanwhile !== null) return meanwhile;
    throw error;
  }
}

async function repeated({ tenant }: Asked, requestId: string, { store, read }: Needs): Promise<Outcome | null> {
  const found = await store.findRequest(tenant, requestId);
  const seen = found === null ? null : await read(tenant, found.instance);
  if (found === null || seen === null) return null;
  const { instance, root } = seen;
  return {
    ok: true,
    value: { instance: instance.id, root, sequence: found.sequence, status: instance.status, facts: [] },
  };
}
