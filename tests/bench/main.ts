import { openPostgres } from '../../engine/store/postgres.ts';
import { migrate } from '../../engine/store/migrate.ts';
import { measureCommits } from './commits.ts';
import { measureCore } from './core.ts';
import { openServer } from './server.ts';
import { machineFacts, perSecond } from './machine.ts';

/** Absolute figures say little on shared machines; the ratios compare what was measured in this run, side by side. */
console.log(`Measured on ${machineFacts()}\n`);

console.log('Core: element visits a second, one thread, no waiting');
for (const { shape, visitsPerSecond } of measureCore())
  console.log(`  ${shape.padEnd(10)} ${perSecond(visitsPerSecond).padStart(14)}`);

const server = await openServer();
if (server === null) {
  console.log('\nCommits: skipped; set TEST_DATABASE_URL or install the PostgreSQL server programs');
} else {
  const database = await openPostgres(server.url);
  try {
    await migrate(database);
    console.log(`\nCommits: task completions a second on PostgreSQL (${server.about})`);
    console.log('  at once      engine   one by one   bare batch   engine/bare   engine/one by one');
    for (const { concurrency, engine, oneByOne, bare } of await measureCommits(database)) {
      const cells = [perSecond(engine).padStart(11), perSecond(oneByOne).padStart(12), perSecond(bare).padStart(12)];
      const ratios = [(engine / bare).toFixed(2).padStart(13), (engine / oneByOne).toFixed(1).padStart(19)];
      console.log(`  ${String(concurrency).padStart(7)} ${[...cells, ...ratios].join(' ')}`);
    }
  } finally {
    await database.close();
    await server.close();
  }
}
