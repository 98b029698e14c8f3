/** A plugin's SQL that is not sent to the database. */
class PluginStatementRefused extends Error {
  override readonly name = 'PluginStatementRefused';
}

const QUERY = /^\s*(select|insert|update|delete|with)\b/i;
const MIGRATION =
  /^\s*(create\s+table|create\s+(unique\s+)?index|(alter|drop)\s+table|drop\s+index|insert|update|delete)\b/i;

/**
 * What would let a single statement leave its schema: a second statement, functions that change the session or take SQL
 * as text, and names in an escaped spelling, which would hide those. Values belong into parameters, not into the text.
 */
const WAYS_OUT = /;|\bu&|set_config|pg_advisory|to_xml|ts_stat|ts_rewrite|dblink/i;

/** Throws unless the text is one statement on rows. */
export const checkQuery = (sql: string): void => check(sql, QUERY, 'a select, insert, update, delete or with');

/** Throws unless the text is one statement on a table, an index or rows. */
export const checkMigration = (sql: string): void =>
  check(sql, MIGRATION, 'a create, alter or drop of a table or index, or an insert, update or delete');

function check(sql: string, form: RegExp, expected: string): void {
  if (!form.test(sql)) throw new PluginStatementRefused(`Expected ${expected}, found ${beginningOf(sql)}`);
  const found = WAYS_OUT.exec(sql)?.[0];
  if (found !== undefined) {
    throw new PluginStatementRefused(`Expected a statement without "${found}", found one in ${beginningOf(sql)}`);
  }
}

const beginningOf = (sql: string): string => JSON.stringify(sql.trim().slice(0, 60));
