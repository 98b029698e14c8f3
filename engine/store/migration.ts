import { createHash } from 'node:crypto';

/**
 * One step of the schema, frozen once released. Tables with a `tenant_id` get row-level security and the confined role's
 * rights by themselves; those named append-only may be read and added to, never changed, by that role.
 */
export interface Migration {
  /** Begins with its number, as its file does: `0001_organisation`. */
  readonly name: string;
  readonly sql: string;
  readonly appendOnly?: readonly string[];
}

export const digestOf = ({ name, sql, appendOnly = [] }: Migration): string =>
  createHash('sha256')
    .update(JSON.stringify([name, sql, appendOnly]))
    .digest('hex');
