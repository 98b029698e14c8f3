import { createHash } from 'node:crypto';

export const NAMED_STATEMENTS_MAX = 500;
export const SEEN_ONCE_MAX = 1_000;

/**
 * Names a statement from the second time it is seen, so that the server keeps its plan, while text made up for one
 * occasion never takes a place. Confined and unconfined use get different names: under row-level security a plan
 * belongs to a role, and sharing it would plan anew at each change.
 */
export function createStatementNames(prefix: string): (sql: string) => string | undefined {
  const names = new Map<string, string>();
  const seenOnce = new Set<string>();

  return (sql) => {
    const name = names.get(sql);
    if (name !== undefined || names.size >= NAMED_STATEMENTS_MAX) return name;
    if (seenOnce.delete(sql)) {
      const given = prefix + createHash('sha256').update(sql).digest('hex').slice(0, 24);
      names.set(sql, given);
      return given;
    }
    if (seenOnce.size >= SEEN_ONCE_MAX) seenOnce.clear();
    seenOnce.add(sql);
    return undefined;
  };
}
