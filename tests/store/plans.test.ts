import type { Database } from '../../engine/store/database.ts';
import { describeDatabases } from '../support/databases.ts';

/** The tables whose rows the commit looks up one by one, with the types of their keys. */
const looked = {
  instance: { tenant_id: 'text', instance_id: 'uuid' },
  effect: { tenant_id: 'text', instance_id: 'uuid', key: 'text' },
  task: { tenant_id: 'text', instance_id: 'uuid', wait_id: 'integer' },
  subscription: { tenant_id: 'text', instance_id: 'uuid', wait_id: 'integer' },
  incident: { tenant_id: 'text', instance_id: 'uuid', incident_id: 'integer' },
  message: { tenant_id: 'text', message_id: 'text' },
} as const;

describeDatabases('a plan made while the tables are empty', (open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });

  test.each(Object.entries(looked))('finds a row of %s by its key', async (table, key) => {
    const columns = Object.keys(key);
    const lookUp = `prepare look_up (${Object.values(key).join(', ')}) as
      select found.ctid from (select ${columns.map((column, index) => `$${index + 1} as ${column}`).join(', ')}) as x
       cross join lateral (
         select ctid from ${table} o where ${columns.map((column) => `o.${column} = x.${column}`).join(' and ')} offset 0
       ) as found`;
    const plan = await database.within(['demo'], async (tx) => {
      await tx.query('set local enable_seqscan = off');
      await tx.query('set local enable_bitmapscan = off');
      await tx.query('set local plan_cache_mode = force_generic_plan');
      await tx.query(lookUp);
      const nulls = columns.map(() => 'null').join(', ');
      const lines = await tx.query<{ readonly 'QUERY PLAN': string }>(`explain execute look_up (${nulls})`);
      await tx.query('deallocate look_up');
      return lines.map((line) => line['QUERY PLAN']).join('\n');
    });
    expect(plan).toMatch(new RegExp(`Index (Only )?Scan using ${table}_pkey on ${table} o`));
    for (const column of columns) expect(plan).toMatch(new RegExp(`Index Cond: .*\\b${column} = \\$`));
  });
});
