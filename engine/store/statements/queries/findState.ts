import type { InstanceId } from '../../../core/identifiers.ts';
import type { Snapshot } from '../../../core/state/snapshot.ts';
import type { InstanceState } from '../../../ports/queryStore.ts';
import type { Tx } from '../../database.ts';

interface StateRow {
  readonly sequence: number;
  readonly hash: string;
  readonly snapshot: Snapshot | null;
  readonly snapshot_sequence: number;
}

export async function findState(tx: Tx, tenant: string, instance: InstanceId): Promise<InstanceState | null> {
  const rows = await tx.query<StateRow>(
    `select sequence, hash, snapshot, snapshot_sequence from instance where tenant_id = $1 and instance_id = $2`,
    [tenant, instance],
  );
  return rows.map(toState)[0] ?? null;
}

const toState = ({ sequence, hash, snapshot, snapshot_sequence }: StateRow): InstanceState => ({
  ...{ sequence, hash, snapshot },
  snapshotSequence: snapshot_sequence,
});
