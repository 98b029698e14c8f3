/** One statement on the plugin's own tables, confined to one tenant. */
export type PluginQuery = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;

export interface PluginMigration {
  readonly name: string;
  readonly statements: readonly string[];
}

/** Where plugins keep tables: a schema for each plugin, which it cannot leave, whatever its SQL says. */
export interface PluginDatabase {
  /** Brings the plugin's schema up to date; those applied must be how the list begins. All or nothing. */
  migrate(plugin: string, migrations: readonly PluginMigration[]): Promise<void>;

  /** One transaction of bounded length. */
  transaction<T>(plugin: string, tenant: string, work: (query: PluginQuery) => Promise<T>): Promise<T>;
}
