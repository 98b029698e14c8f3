import { waitId } from '../../engine/core/identifiers.ts';
import { isWaitOf } from '../../engine/core/state/questions.ts';
import type { JobHandlers, JobOutcome } from '../../engine/ports/jobHandlers.ts';
import type { Outcome } from '../../engine/runtime/asked.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import type { Database } from '../../engine/store/database.ts';
import { openPostgres } from '../../engine/store/postgres.ts';
import { engineOn } from '../support/engine.ts';
import { JOB_TYPES } from './processes.ts';
import { HASTE, TENANT } from './question.ts';
import type { Answers, Asked, Question } from './question.ts';

/** A node in a process of its own, to be killed: it answers questions until then. */
let opened: Engine | null = null;

process.on('message', ({ id, question }: Asked) => {
  answer(question).then(
    (given) => process.send?.({ id, answer: given }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));

async function answer(question: Question): Promise<Answers[Question['type']]> {
  if (question.type === 'open') {
    opened = await open(question.address, question.begun);
    return null;
  }
  if (opened === null) throw new Error('Expected the node to be open');
  switch (question.type) {
    case 'start':
      return start(opened, question);
    case 'look':
      return look(opened, question);
    case 'complete': {
      const { instance, task, requestId } = question;
      const command = { type: 'completeTask', task: waitId(task), variables: {} } as const;
      return done(await opened.execute({ tenant: TENANT, instance, command, by: 'ann', requestId }));
    }
    case 'pay': {
      const { businessKey: correlationKey, messageId: id } = question;
      const message = {
        tenant: TENANT,
        id,
        name: 'paid',
        correlationKey,
        variables: { paid: true },
        timeToLiveMs: 3_600_000,
      };
      const published = await opened.publishMessage(message);
      if (!published.ok) throw new Error(published.failure.message);
      return null;
    }
  }
}

async function open(address: string, begun: number): Promise<Engine> {
  const database = await openPostgres(address);
  const engine = engineOn(database, {
    node: `node-${process.pid}`,
    clock: { now: () => begun + (Date.now() - begun) * HASTE },
    jobs: connector(database),
  });
  engine.start();
  return engine;
}

/**
 * What it does outside is a row that it leaves behind; what it answers follows from the case alone. Half of the jobs
 * fail the first time that they are tried.
 */
const connector = (database: Database): JobHandlers => ({
  types: new Set(JOB_TYPES),
  run: async ({ id, type, businessKey }): Promise<JobOutcome> => {
    const tries = await database.across((tx) =>
      tx.query<{ readonly tries: number }>(
        `insert into outside (job_id, tries) values ($1, 1) on conflict (job_id) do update set tries = outside.tries + 1 returning tries`,
        [id],
      ),
    );
    const isFirst = tries[0]?.tries === 1;
    const number = Number(businessKey?.split('-')[1] ?? 0);
    if (isFirst && number % 2 === 0) return { type: 'failed', message: 'no connection', retry: true, retryInMs: null };
    return { type: 'completed', variables: { by: type, for: businessKey } };
  },
});

async function start(engine: Engine, asked: Extract<Question, { type: 'start' }>): Promise<Answers['start']> {
  const { businessKey, lapses, requestId } = asked;
  const deployed = await engine.definitions.latest(TENANT, 'order');
  if (deployed === null) throw new Error('Expected the process to be there');
  const variables = { amount: 100, lapses };
  const request = { tenant: TENANT, deployed, startEvent: null, businessKey, variables, by: 'ann', requestId };
  return done(await engine.startProcess(request));
}

function done(outcome: Outcome): Answers['complete'] {
  if (!outcome.ok) throw new Error(outcome.failure.message);
  const { instance, sequence } = outcome.value;
  return { instance, sequence };
}

async function look(engine: Engine, { instance: id }: Extract<Question, { type: 'look' }>): Promise<Answers['look']> {
  const seen = await engine.read(TENANT, id);
  if (seen === null) throw new Error(`Expected instance ${id} to be there`);
  const { status, waits } = seen.instance;
  const tasks = [...waits.values()].filter((wait) => isWaitOf(wait, 'task'));
  return { status, tasks: tasks.map((wait) => ({ task: wait.id, element: wait.element })) };
}
