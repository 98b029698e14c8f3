/**
 * One statement: `select`, `insert`, `update`, `delete` or a `with` of these, with `$1` placeholders and no semicolon.
 * Tables are named without a schema; only rows of the job's tenant are seen and written.
 */
export type Query = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;

/** The plugin's own tables. */
export interface Tables {
  /** Everything in it happens or nothing does. It is ended by force when it takes too long. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
}

/**
 * A step of the plugin's schema, frozen once released. Every table needs a primary key that begins with
 * `tenant_id text`; the host adds row-level security. Each statement is one `create`, `alter` or `drop` of a table or
 * an index, or a change of rows, without a semicolon.
 */
export interface TableMigration {
  /** Begins with its number: `0001_stock`. */
  readonly name: string;
  readonly statements: readonly string[];
}
