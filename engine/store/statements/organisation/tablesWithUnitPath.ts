import type { Tx } from '../../database.ts';

interface TableRow {
  readonly name: string;
}

/** What only grows, such as a journal, keeps the path of its day. */
export async function tablesWithUnitPath(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.query<TableRow>(
    `select quote_ident(relation.relname) as name
       from pg_class as relation
       join pg_attribute as attribute on attribute.attrelid = relation.oid
      where relation.relkind in ('r', 'p')
        and relation.relnamespace = current_schema()::regnamespace
        and attribute.attname = $1
        and has_table_privilege(relation.oid, 'update')
      order by relation.relname`,
    ['unit_path'],
  );
  return rows.map(({ name }) => name);
}
