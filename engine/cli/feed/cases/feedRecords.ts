import { setTimeout as pause } from 'node:timers/promises';
import type { RepairRecord } from '../records/repairRecord.ts';
import { repairRequestOf } from '../request/repairRequest.ts';
import type { FeedServer, Inside } from '../server/feedServer.ts';
import type { CaseWork, CaseWorkNeeds } from './caseWork.ts';
import { createCaseWork } from './caseWork.ts';
import type { OpenCase } from './openCase.ts';
import type { News } from './news.ts';
import { hearNews } from './news.ts';
import { passTime } from './passTime.ts';

export interface FeedNeeds extends CaseWorkNeeds {
  readonly server: FeedServer;
}

/** Repairs that are worked on at the same time, for each request that may be under way. */
const REPAIRS_PER_REQUEST = 3;
/** So many cases come together that wait for their time, before the clock is set forward. */
const WAITING_MAX = 2_500;
const LOOK_MS = 10;
const NEWS_MS_MAX = 5_000;
/** How often the clock is set forward in vain before what is left is called stuck. */
const VAIN_MAX = 20;
/** A server that says nothing of open repairs for so long is asked again how they stand; so often before they are called stuck. */
const SILENCE_MS_MAX = 5_000;
const SILENCES_MAX = 12;

/**
 * Turns every record into a request and works every task that follows, until each case has ended. Answers what is left
 * open: nothing on a server whose clock is ours, else what waits for its time.
 */
export async function feedRecords(
  records: AsyncIterable<RepairRecord>,
  needs: FeedNeeds,
): Promise<readonly OpenCase[]> {
  const { server, concurrency } = needs;
  const { inside } = server;
  const work = createCaseWork(needs);
  const news = await hearNews(needs.watcher, { changed: work.changed, begunAgain: work.lookAround });
  const ear: Ear = { news, missed: inside === null ? 0 : (await inside.settle()) - news.told() };
  const finish = (): Promise<void> =>
    inside === null ? finishRepairs(work, news) : finishAll(work, needs, inside, ear);
  try {
    for await (const record of records) {
      while (work.repairsOpen() >= concurrency * REPAIRS_PER_REQUEST) await rest(work);
      if (inside !== null && work.open.size >= WAITING_MAX) await finish();
      work.begin({ record, request: repairRequestOf(record, inside?.now() ?? Date.now()) });
    }
    await finish();
    return [...work.open.values()];
  } finally {
    news.close();
  }
}

async function rest(work: CaseWork): Promise<void> {
  await pause(LOOK_MS);
  work.mustBeWell();
}

interface Ear {
  readonly news: News;
  /** Changes that the server made and the stream did not tell. */
  missed: number;
}

/** Whenever nothing else is to be done, time passes. */
async function finishAll(work: CaseWork, { watcher }: FeedNeeds, inside: Inside, ear: Ear): Promise<void> {
  for (let vain = 0; vain < VAIN_MAX; vain += 1) {
    const before = ear.news.told();
    await untilQuiet(work, inside, ear);
    if (ear.news.told() > before) vain = 0;
    if (work.open.size === 0 || !(await passTime([...work.open.values()], watcher, inside))) break;
  }
  await work.audit();
}

/** Nothing is due, every change has been heard of, and nothing is to be done about any. */
async function untilQuiet(work: CaseWork, inside: Inside, ear: Ear): Promise<void> {
  for (;;) {
    await work.idle();
    const changes = await inside.settle();
    const isUnheard = (): boolean => ear.news.told() + ear.missed < changes;
    const deadline = Date.now() + NEWS_MS_MAX;
    while (isUnheard() && Date.now() < deadline) await pause(LOOK_MS);
    if (isUnheard()) {
      ear.missed = changes - ear.news.told();
      work.lookAround();
    } else if (work.isIdle()) return;
  }
}

/** A server elsewhere has its own time: repairs are ended, and callbacks are left to come when they are due. */
async function finishRepairs(work: CaseWork, news: News): Promise<void> {
  for (let silences = 0; silences < SILENCES_MAX && work.repairsOpen() > 0;) {
    const told = news.told();
    const deadline = Date.now() + SILENCE_MS_MAX;
    while (news.told() === told && work.repairsOpen() > 0 && Date.now() < deadline) await rest(work);
    if (news.told() > told) silences = 0;
    else {
      silences += 1;
      work.lookAround();
    }
  }
  await work.idle();
  await work.audit();
}
