/** A transaction in progress. Placeholders are `$1`, `$2`, … on both backends; a statement without parameters may hold several. */
export interface Tx {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
}

/**
 * What the rest of the engine knows of the database. Both backends speak PostgreSQL and give the same JavaScript values
 * for the same columns (see columnReaders.ts); a failed statement fails its transaction, even when the caller goes on.
 */
export interface Database {
  /** One transaction that sees and writes only rows of these tenants: row-level security holds whatever the SQL says. */
  within<T>(tenants: readonly string[], work: (tx: Tx) => Promise<T>): Promise<T>;

  /** The same of a single statement, in one round trip: a second one is refused. */
  withinOne<T>(tenants: readonly string[], work: (tx: Tx) => Promise<T>): Promise<T>;

  /** A single statement that changes nothing: it may share its transaction with others of these tenants. */
  read<T>(tenants: readonly string[], work: (tx: Tx) => Promise<T>): Promise<T>;

  /** One transaction across all tenants, as the owner: only for the pump's claims, sign-in look-ups and migrations. */
  across<T>(work: (tx: Tx) => Promise<T>): Promise<T>;

  /** Hears what any node of this database notifies; the function that comes back ends the listening. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;

  /** All in one transaction; of payloads that are alike one is heard. */
  notify(channel: string, ...payloads: readonly string[]): Promise<void>;

  readonly kind: 'postgres' | 'embedded';

  close(): Promise<void>;
}
