import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { digestOf } from '../../engine/store/migration.ts';
import { migrations } from '../../engine/store/migrations/index.ts';

/** Changes with the text of any migration and of what secures the tables: templates and archives are named by it. */
export function schemaDigest(): string {
  const security = readFileSync(new URL('../../engine/store/rowSecurity.ts', import.meta.url), 'utf8');
  return createHash('sha256')
    .update([security, ...migrations.map(digestOf)].join())
    .digest('hex')
    .slice(0, 12);
}
