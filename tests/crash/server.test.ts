import { setTimeout as pause } from 'node:timers/promises';
import type { InstanceId } from '../../engine/core/identifiers.ts';
import { instanceId } from '../../engine/core/identifiers.ts';
import { joinOrganisation } from '../../engine/joinOrganisation.ts';
import type { Database } from '../../engine/store/database.ts';
import { openPostgres } from '../../engine/store/postgres.ts';
import { describeServer } from '../support/durableServer.ts';
import { engineOn } from '../support/engine.ts';
import type { EntryRow, Outcomes } from './outcomes.ts';
import { allDone, outcomesIn } from './outcomes.ts';
import { JOB_TYPES, resources } from './processes.ts';
import { TENANT } from './question.ts';
import { seeded } from './seeded.ts';
import type { Answer, Request, Servers } from './servers.ts';
import { openServers } from './servers.ts';

const SEED = 20_261_122;
const KILLS = 20;
const CASES = 30;
const SERVERS = 2;
const KILL_AFTER_MS_MAX = 800;
const LOOK_EVERY_MS = 300;
const LEASE_MS = 3_000;
const TEST_MS_MAX = 300_000;

const PERSON = 'ann';
const PASSWORD = 'a good password';

/** Answered with 2xx. */
interface Acknowledged {
  readonly requestId: string;
  readonly instance: InstanceId;
}

interface Task {
  readonly id: string;
  readonly element: string;
  readonly instance: string;
}
interface Job {
  readonly id: string;
  readonly instance: string;
  readonly businessKey: string | null;
}

const lapses = (number: number): boolean => number % 3 === 0;

/** Those around the servers: they ask until they are answered, and remember what they were told is done. */
function crowdAround(servers: Servers, database: Database) {
  const acknowledged: Acknowledged[] = [];
  const numbers = new Map<string, number>();

  const done = async (request: Request): Promise<Answer> => {
    const answer = await servers.ask(request);
    if (answer.status >= 400) throw new Error(`Expected ${request.path} to be done, found ${JSON.stringify(answer)}`);
    return answer;
  };
  const acknowledge = (instance: string, requestId: string): void => {
    acknowledged.push({ instance: instanceId(instance), requestId });
  };

  /** Begins a case and pays for it, one before and the other after. */
  const begin = async (number: number): Promise<void> => {
    const businessKey = `C-${number}`;
    const message = { id: `paid-${number}`, name: 'paid', correlationKey: businessKey, variables: { paid: true } };
    const pay = () => done({ method: 'POST', path: '/messages', body: message });
    if (number % 2 === 0) await pay();
    const start = { process: 'order', businessKey, variables: { amount: 100, lapses: lapses(number) } };
    const key = `start-${number}`;
    const { body } = await done({ method: 'POST', path: '/instances', key, body: start });
    const { id } = body as { readonly id: string };
    acknowledge(id, key);
    numbers.set(id, number);
    if (number % 2 === 1) await pay();
  };

  const complete = async ({ id: task, element, instance }: Task, number: number): Promise<void> => {
    for (const [action, given] of [
      ['claim', {}],
      ['complete', { variables: {} }],
    ] as const) {
      const requestId = `${action}-${element}-${number}`;
      await done({ method: 'POST', path: `/tasks/${task}/${action}`, key: requestId, body: given });
      acknowledge(instance, requestId);
    }
  };

  /** Does every task that comes up but those that are left to lapse, until it is told that all is done. */
  const workDesk = async (isOver: () => boolean): Promise<void> => {
    const taken = new Set<string>();
    while (!isOver()) {
      const { body } = await done({ method: 'GET', path: '/tasks?state=open&limit=200' });
      const { items } = body as { readonly items: readonly Task[] };
      const next = items.flatMap((task) => {
        const number = numbers.get(task.instance); // whoever began it may not know yet that it has
        const isOurs = number !== undefined && !taken.has(task.id) && !(lapses(number) && task.element === 'confirm');
        return isOurs ? [{ task, number }] : [];
      });
      for (const { task } of next) taken.add(task.id);
      await Promise.all(next.map(({ task, number }) => complete(task, number)));
      await pause(LOOK_EVERY_MS);
    }
  };

  /** What a worker does outside is a row; half of the jobs fail the first time that they are tried. */
  const carryOut = async (type: string, { id, instance, businessKey }: Job): Promise<void> => {
    const tries = await database.across((tx) =>
      tx.query<{ readonly tries: number }>(
        `insert into outside (job_id, tries) values ($1, 1) on conflict (job_id) do update set tries = outside.tries + 1 returning tries`,
        [id],
      ),
    );
    const fails = tries[0]?.tries === 1 && Number(businessKey?.split('-')[1] ?? 0) % 2 === 0;
    const requestId = `${fails ? 'fail' : 'complete'}-${id}`;
    const body = fails ? { message: 'no connection' } : { variables: { by: type, for: businessKey } };
    const path = `/jobs/${id}/${fails ? 'fail' : 'complete'}`;
    const { status } = await servers.ask({ method: 'POST', path, key: requestId, body });
    if (status < 300) acknowledge(instance, requestId); // else its lease was over, and the next one to have it was first
  };

  /** Takes jobs of a type until it is told that all is done. */
  const work = async (type: string, isOver: () => boolean): Promise<void> => {
    while (!isOver()) {
      const body = { type, worker: 'w', leaseMs: LEASE_MS, waitMs: 500, jobsMax: 20 };
      const answer = await done({ method: 'POST', path: '/jobs/activate', body });
      const { jobs } = answer.body as { readonly jobs: readonly Job[] };
      await Promise.all(jobs.map((job) => carryOut(type, job)));
    }
  };
  return { acknowledged, begin, workDesk, work };
}

/** Cases begin as the killing goes on, so that there is something to break at every moment. */
async function beginAll(servers: Servers, kills: number, beginCase: (number: number) => Promise<void>): Promise<void> {
  const random = seeded(SEED);
  const cases: Promise<void>[] = [];
  const begin = (until: number): void => {
    while (cases.length < until) cases.push(beginCase(cases.length));
  };
  for (let kill = 0; kill < kills; kill += 1) {
    begin(Math.ceil((CASES * (kill + 1)) / kills));
    await pause(random() * KILL_AFTER_MS_MAX);
    await servers.kill();
  }
  begin(CASES);
  await Promise.all(cases);
}

describeServer('a server that is killed at any moment', (create) => {
  test(
    'loses nothing that it answered with 2xx, repeats nothing, and all comes out as undisturbed',
    async () => {
      const calming = outcomeOf(create, 1, 0);
      const rough = await outcomeOf(create, SERVERS, KILLS).finally(() => calming.catch(() => undefined));
      const calm = await calming;
      const { complaints, lost, repeated, undone } = rough;
      expect({ complaints, lost, repeated, undone }).toEqual({ complaints: [], lost: [], repeated: [], undone: [] });
      expect([rough.faults, calm.faults, calm.complaints, calm.lost]).toEqual([[], [], [], []]);
      expect(Object.keys(rough.cases)).toHaveLength(CASES);
      expect(rough.cases).toEqual(calm.cases);
    },
    TEST_MS_MAX,
  );
});

async function outcomeOf(
  create: () => Promise<string>,
  size: number,
  kills: number,
): Promise<Outcomes & Pick<Servers, 'faults'>> {
  const address = await create();
  const database = await openPostgres(address);
  await prepare(database);
  const servers = await openServers(size, address);
  const state = { isOver: false };
  try {
    await servers.signIn(TENANT, PERSON, PASSWORD);
    const { acknowledged, begin, workDesk, work } = crowdAround(servers, database);
    const isOver = (): boolean => state.isOver;
    const going = async (): Promise<void> => {
      await beginAll(servers, kills, begin);
      await allDone(database);
      state.isOver = true;
    };
    await Promise.all([going(), workDesk(isOver), ...JOB_TYPES.map((type) => work(type, isOver))]);
    return { ...(await outcomesIn(database, acknowledged, isThere, Date.now())), faults: servers.faults };
  } finally {
    state.isOver = true;
    await servers.close();
    await database.close();
  }
}

/** The journal names a request by its asker, its address and its key. */
const isThere = (entry: EntryRow, { requestId, instance }: Acknowledged): boolean =>
  entry.instance_id === instance && entry.request_id?.endsWith(` ${requestId}`) === true;

/** A tenant with one person who may do everything, and the processes. */
async function prepare(database: Database): Promise<void> {
  const organisation = joinOrganisation(database, { now: () => Date.now() });
  const name = { en: 'Acme' };
  const made = await organisation.createTenant({
    tenant: { id: TENANT, name, active: true },
    topUnit: { code: 'TOP', name },
    administrator: { username: PERSON, name, locale: 'en', password: PASSWORD },
  });
  if (!made.ok) throw new Error(made.failure.message);
  await database.across((tx) =>
    tx.query(`insert into role_grant (tenant_id, person_id, unit_id, role)
              select p.tenant_id, p.person_id, u.unit_id, role
                from person p join unit u using (tenant_id), unnest(array['agent', 'supervisor', 'machine']) as role;
              create table outside (job_id text primary key, tries integer not null)`),
  );
  const engine = engineOn(database, { clock: { now: () => Date.now() } });
  const deployed = await engine.deploy({ tenant: TENANT, name: 'crash', note: null, by: PERSON, resources });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.failure));
}
