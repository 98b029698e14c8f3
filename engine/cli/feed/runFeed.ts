import { join } from 'node:path';
import { CommandFailed } from '../commandFailed.ts';
import type { ExitCode } from '../exitCode.ts';
import { exitCode } from '../exitCode.ts';
import type { Language } from '../language.ts';
import { text } from '../language.ts';
import type { Output } from '../output/output.ts';
import type { Api } from '../api/api.ts';
import { createApi } from '../api/api.ts';
import { connectTo } from '../api/connection.ts';
import { byKey } from '../api/credentials.ts';
import { feedRecords } from './cases/feedRecords.ts';
import type { OpenCase } from './cases/openCase.ts';
import type { FeedOptions } from './feedOptions.ts';
import { countRecords } from './records/countRecords.ts';
import type { MalformedLine } from './records/readRows.ts';
import { readRecords } from './records/readRecords.ts';
import type { RepairRecord } from './records/repairRecord.ts';
import type { Fed } from './report/closing.ts';
import { closingLines, isWell } from './report/closing.ts';
import type { Screen } from './report/progress.ts';
import { showProgress } from './report/progress.ts';
import { createTally } from './report/tally.ts';
import type { FeedServer } from './server/feedServer.ts';
import { elsewhere } from './server/elsewhere.ts';
import { startInside } from './server/startInside.ts';
import type { Staff } from './staff/staff.ts';
import { assembleStaff } from './staff/staff.ts';

export interface FeedSurroundings {
  readonly output: Output;
  readonly screen: Screen;
  readonly language: Language;
}

/** Sees everything and may verify it. */
const WATCHER = 'auditor1';
/** May make a key for the web site. */
const ADMINISTRATOR = 'admin';

/** Feeds a file, and answers whether it came to what the file says. */
export async function runFeed(options: FeedOptions, around: FeedSurroundings): Promise<ExitCode> {
  const { output, language } = around;
  const malformed: MalformedLine[] = [];
  const total = await countRecords(options.file, options.limit);
  const server = await open(options, total);
  output.complain(
    text(`Feeding ${server.url} (${server.about.en})`, `目标：${server.url}（${server.about['zh-CN']}）`)[language],
  );
  try {
    const fed = await feed(options, server, total, malformed, around);
    for (const { line, reason } of malformed.toSorted((one, other) => one.line - other.line)) {
      output.complain(`${options.file}:${line}: ${reason}`);
    }
    for (const line of closingLines(fed, language)) output.say(line);
    return isWell(fed) ? exitCode.done : exitCode.failed;
  } finally {
    await server.close();
  }
}

/** The clock is set forward by two or three days for every 2,500 records, and should not end in the future. */
const BEGINS_AGO_DAYS = 7;
const DAYS_PER_RECORDS = { days: 4, records: 2_500 } as const;
const DAY_MS = 86_400_000;

const open = async ({ url, databaseUrl }: FeedOptions, total: number): Promise<FeedServer> =>
  url !== null
    ? elsewhere(url)
    : startInside({
        databaseUrl,
        definitions: join(process.cwd(), 'definitions'),
        beginsAgoMs: (BEGINS_AGO_DAYS + (total / DAYS_PER_RECORDS.records) * DAYS_PER_RECORDS.days) * DAY_MS,
      });

async function feed(
  options: FeedOptions,
  server: FeedServer,
  total: number,
  malformed: MalformedLine[],
  { screen, language }: FeedSurroundings,
): Promise<Fed> {
  const connection = connectTo(server.url);
  const tally = createTally();
  try {
    const { tenant, password, concurrency } = options;
    const staff = await assembleStaff({ connection, tenant, password }, WATCHER);
    const watcher = staff.as(WATCHER);
    const website = await openWebsite(staff, (key) => createApi(connection, byKey(key)));
    const before = await countOf(watcher);
    const startedAt = performance.now();
    const progress = showProgress({ screen, language, total, sums: tally.sums });
    try {
      const records = firstOf(
        options.limit,
        readRecords(options.file, (line) => malformed.push(line)),
      );
      const left = await feedRecords(records, { server, staff, watcher, website: website.api, tally, concurrency });
      const after = await countOf(watcher);
      return {
        sums: tally.sums(),
        malformed: malformed.length,
        incidents: after.incidents - before.incidents,
        instances: server.inside === null ? null : after.instances - before.instances,
        left: { open: left.length, waiting: left.filter(isFollowUp).length },
        elapsedMs: performance.now() - startedAt,
      };
    } finally {
      progress.end();
      await website.close();
    }
  } finally {
    connection.close();
  }
}

/** On a server elsewhere callbacks come in days. */
const isFollowUp = ({ process, tasks }: OpenCase): boolean =>
  process !== 'repair' && ![...tasks.values()].includes('heard');

/** The web site has a key of its own, for as long as the feed takes. */
async function openWebsite(staff: Staff, apiFor: (key: string) => Api) {
  const administrator = staff.as(ADMINISTRATOR);
  const { items: units } = await administrator.ask('listUnits');
  const top = units.find(({ parent }) => parent === null);
  if (top === undefined) throw new CommandFailed(text('Expected an organisation, found no unit', '没有组织单元'));
  const { id, key } = await administrator.ask('createApiKey', {
    body: { name: 'Open Repair feed', grants: [{ role: 'machine', unit: top.id }] },
  });
  return {
    api: apiFor(key),
    close: async (): Promise<void> => void (await administrator.ask('revokeApiKey', { params: { key: id } })),
  };
}

async function countOf(watcher: Api): Promise<{ readonly incidents: number; readonly instances: number }> {
  const [incidents, instances] = await Promise.all([
    watcher.ask('listIncidents', { query: { state: 'any', limit: 1 } }),
    watcher.ask('listInstances', { query: { limit: 1 } }),
  ]);
  return { incidents: incidents.total, instances: instances.total };
}

async function* firstOf(limit: number, records: AsyncIterable<RepairRecord>): AsyncGenerator<RepairRecord> {
  let left = limit;
  for await (const record of records) {
    if (left === 0) return;
    left -= 1;
    yield record;
  }
}
