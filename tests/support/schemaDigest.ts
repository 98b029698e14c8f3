import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { digestOf } from '../../engine/store/migration.ts';
import { migrations } from '../../engine/store/migrations/index.ts';

/** Changes with the text of any migration, of what secures the tables, and with the packages: templates and archives are named by it. */
export function schemaDigest(): string {
  const texts = ['../../engine/store/rowSecurity.ts', '../../package.json'].map((file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8'),
  );
  return createHash('sha256')
    .update([...texts, ...migrations.map(digestOf)].join())
    .digest('hex')
    .slice(0, 12);
}
