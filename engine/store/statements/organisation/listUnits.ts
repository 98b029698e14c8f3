import type { Labels } from '../../../core/model/text.ts';
import { unitId, unitPath } from '../../../ports/organisation/identifiers.ts';
import type { Unit } from '../../../ports/organisation/organisation.ts';
import type { Tx } from '../../database.ts';

interface UnitRow {
  readonly unit_id: string;
  readonly parent_id: string | null;
  readonly path: string;
  readonly code: string;
  readonly name: Labels;
  readonly active: boolean;
}

/** By path, so that each unit comes after those above it. */
export async function listUnits(tx: Tx, tenant: string): Promise<readonly Unit[]> {
  const rows = await tx.query<UnitRow>(
    `select unit_id, parent_id, path, code, name, active from unit where tenant_id = $1 order by path`,
    [tenant],
  );
  return rows.map(toUnit);
}

const toUnit = ({ unit_id, parent_id, path, code, name, active }: UnitRow): Unit => ({
  id: unitId(unit_id),
  parentId: parent_id === null ? null : unitId(parent_id),
  path: unitPath(path),
  code,
  name,
  active,
});
