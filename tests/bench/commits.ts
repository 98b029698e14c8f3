import { randomUUID } from 'node:crypto';
import type { InstanceId, WaitId } from '../../engine/core/identifiers.ts';
import type { ExecutionStore, InstanceChange } from '../../engine/ports/executionStore.ts';
import type { Engine } from '../../engine/runtime/engine.ts';
import type { CommitLimits } from '../../engine/runtime/asked.ts';
import type { Database } from '../../engine/store/database.ts';
import { createExecutionStore } from '../../engine/store/executionStore.ts';
import { TENANT, addTenant, deployProcess, engineOn, flow } from '../support/engine.ts';
import { median } from './machine.ts';

const RUN_MS = 2_000;
const RUNS = 3;
const CONCURRENCIES = [1, 16, 64, 256] as const;

export interface CommitFigure {
  readonly concurrency: number;
  /** Task completions a second through `execute`. */
  readonly engine: number;
  /** The same, one transaction for each command. */
  readonly oneByOne: number;
  /** The bare batched statement with rows of the same shape, without the engine. */
  readonly bare: number;
}

/** A person completes the same task again and again: each completion creates the next one. */
const ROUNDABOUT = `
  <bpmn:startEvent id="s"/><bpmn:exclusiveGateway id="again"/>
  <bpmn:userTask id="work"><bpmn:extensionElements><aftercare:assignment role="technician"/></bpmn:extensionElements></bpmn:userTask>
  ${flow('s', 'again')}${flow('again', 'work')}${flow('work', 'again')}`;

/** The three in turn, several times, so that what else the machine does falls on all of them. */
export async function measureCommits(database: Database): Promise<readonly CommitFigure[]> {
  await addTenant(database, TENANT);
  const grouped = await openEngine(database, undefined);
  const single = await openEngine(database, { batchMax: 1, batchesAtOnceMax: 10 });
  const figures: CommitFigure[] = [];
  for (const concurrency of CONCURRENCIES) {
    const cases = await startCases(grouped, concurrency);
    const runs: Omit<CommitFigure, 'concurrency'>[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const engine = await completions(grouped, cases);
      const oneByOne = await completions(single, cases);
      const bare = await statements(createExecutionStore(database), grouped, concurrency);
      runs.push({ engine, oneByOne, bare });
    }
    figures.push({
      concurrency,
      engine: median(runs.map(({ engine }) => engine)),
      oneByOne: median(runs.map(({ oneByOne }) => oneByOne)),
      bare: median(runs.map(({ bare }) => bare)),
    });
  }
  return figures;
}

async function openEngine(database: Database, commitLimits: CommitLimits | undefined): Promise<Engine> {
  const clock = { now: () => Date.now() };
  const engine = engineOn(database, {
    clock,
    node: randomUUID(),
    ...(commitLimits === undefined ? {} : { commitLimits }),
  });
  await deployProcess(engine, 'roundabout', ROUNDABOUT);
  return engine;
}

/** A case with the task that is open in it. */
interface Case {
  readonly instance: InstanceId;
  task: WaitId;
}

async function startCases(engine: Engine, count: number): Promise<readonly Case[]> {
  const deployed = await engine.definitions.latest(TENANT, 'roundabout');
  if (deployed === null) throw new Error('Expected the roundabout to be deployed');
  return Promise.all(
    Array.from({ length: count }, async () => {
      const variables = {
        customer: { name: 'Wang Fang', phone: '0571-1234567' },
        unit: 'HZ-1',
        fault: 'does not cool',
      };
      const request = { tenant: TENANT, deployed, startEvent: null, businessKey: null, variables, by: 'bench' };
      const outcome = await engine.startProcess(request);
      if (!outcome.ok) throw new Error(outcome.failure.message);
      const created = outcome.value.facts.find((fact) => fact.type === 'taskCreated');
      if (created?.type !== 'taskCreated') throw new Error('Expected a task');
      return { instance: outcome.value.instance, task: created.wait };
    }),
  );
}

async function completions(engine: Engine, cases: readonly Case[]): Promise<number> {
  const until = performance.now() + RUN_MS;
  let completed = 0;
  const work = async (each: Case): Promise<void> => {
    while (performance.now() < until) {
      const command = {
        type: 'completeTask',
        task: each.task,
        variables: { result: 'repaired', minutes: 25 },
      } as const;
      const outcome = await engine.execute({ tenant: TENANT, instance: each.instance, command, by: 'bench' });
      if (!outcome.ok) throw new Error(outcome.failure.message);
      const created = outcome.value.facts.find((fact) => fact.type === 'taskCreated');
      if (created?.type !== 'taskCreated') throw new Error('Expected the next task');
      each.task = created.wait;
      completed += 1;
    }
  };
  const began = performance.now();
  await Promise.all(cases.map(work));
  return (completed * 1_000) / (performance.now() - began);
}

/** Records what the engine writes for one round of these cases, then writes rows like that with nothing else around. */
async function statements(store: ExecutionStore, engine: Engine, concurrency: number): Promise<number> {
  const recorded: InstanceChange[] = [];
  const forget = engine.observe((changes) => recorded.push(...changes));
  const cases = await startCases(engine, concurrency);
  recorded.length = 0;
  await Promise.all(
    cases.map(({ instance, task }) =>
      engine.execute({
        tenant: TENANT,
        instance,
        command: { type: 'completeTask', task, variables: { result: 'repaired', minutes: 25 } },
        by: 'bench',
      }),
    ),
  );
  forget();
  let changes: readonly InstanceChange[] = recorded.map(nextRound);
  const began = performance.now();
  let written = 0;
  while (performance.now() - began < RUN_MS) {
    written += (await store.write(changes)).size;
    changes = changes.map(nextRound);
  }
  if (written === 0) throw new Error('Expected the bare statement to write');
  return (written * 1_000) / (performance.now() - began);
}

/** The same rows one round later: other sequences and task numbers, nothing computed anew. */
const nextRound = (change: InstanceChange): InstanceChange => ({
  ...change,
  sequenceRead: change.sequence,
  sequence: change.sequence + 1,
  entries: change.entries.map((entry) => ({ ...entry, sequence: change.sequence + 1 })),
  tasks: change.tasks.map((task) => ({ ...task, wait: task.wait + 3 })),
  taskChanges: change.taskChanges.map((task) => ({ ...task, wait: task.wait + 3 })),
});
