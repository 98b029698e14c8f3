import type { InstanceChange } from '../../../ports/executionStore.ts';

type Cell = string | number | boolean | null;

/** Rows turned into columns, for `unnest`. */
export const columns = <Row>(
  rows: readonly Row[],
  cells: readonly ((row: Row) => Cell)[],
): readonly (readonly Cell[])[] => cells.map((cell) => rows.map(cell));

/** A list within each change, turned into columns that begin with the change's tenant and instance. */
export function columnsWithin<Row>(
  changes: readonly InstanceChange[],
  rowsOf: (change: InstanceChange) => readonly Row[],
  cells: readonly ((row: Row) => Cell)[],
): readonly (readonly Cell[])[] {
  const rows = changes.flatMap((change) => rowsOf(change).map((row) => ({ change, row })));
  return columns(rows, [
    ({ change }) => change.tenant,
    ({ change }) => change.instance,
    ...cells.map(
      (cell) =>
        ({ row }: { readonly row: Row }) =>
          cell(row),
    ),
  ]);
}
