import type { NewDefinition } from '../../../ports/definitionStore.ts';
import type { Tx } from '../../database.ts';

/** The timers by which older versions of these processes would start. */
export async function dropStartTimers(
  tx: Tx,
  tenant: string,
  owner: string,
  definitions: readonly NewDefinition[],
): Promise<void> {
  await tx.query(
    `delete from effect
      where tenant_id = $1 and instance_id = $2 and payload->>'type' = 'startByTimer' and payload->>'process' = any ($3::text[])`,
    [tenant, owner, definitions.map(({ process }) => process)],
  );
}
