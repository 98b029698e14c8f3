import type { Response } from 'supertest';
import type { Database } from '../../../engine/store/database.ts';
import type { AppNeeds } from '../../../engine/http/createApp.ts';
import { openServer } from '../../support/server.ts';
import type { Asker, TestServer } from '../../support/server.ts';

/** A server with the sample processes, and the people and things that tests of its routes speak of. */
export interface World {
  readonly server: TestServer;
  readonly admin: Asker;
  readonly owner: Asker;
  readonly agent: Asker;
  /** Supervisor of outlet HZ-1. */
  readonly manager: Asker;
  /** Supervisor of everything. */
  readonly supervisor: Asker;
  readonly duty: Asker;
  readonly auditor: Asker;
  readonly technician: Asker;
  readonly worker: Asker;
  /** Holds every role, in another tenant. */
  readonly foreigner: Asker;
  readonly started: (variables?: object) => Promise<Instance>;
  /** The open task of a request just started, in the inbox of HZ-1. */
  readonly task: (variables?: object) => Promise<string>;
  /** The same, taken by the manager. */
  readonly claimed: (variables?: object) => Promise<string>;
  /** A job that the worker has taken. */
  readonly job: () => Promise<string>;
  readonly incident: () => Promise<string>;
  readonly definition: () => Promise<{ readonly id: string; readonly deployment: string }>;
}

interface Instance {
  readonly id: string;
  readonly sequence: number;
}

let numbers = 0;

export async function openWorld(database: Database, given: Partial<AppNeeds> = {}): Promise<World> {
  const server = await openServer(database, given);
  await server.deploySamples();
  const agent = await server.as('agent1');
  const manager = await server.as('manager-hz-1');
  const supervisor = await server.as('supervisor-hq');
  const worker = await server.machine();

  const started: World['started'] = async (variables = {}) => {
    numbers += 1;
    const values = { subject: `Request ${numbers}`, number: `R-${numbers}`, unit: 'HZ-1', ...variables };
    const instance = good(await agent.post('/api/instances').send({ process: 'request', variables: values }));
    await server.settle();
    return instance.body;
  };
  const task: World['task'] = async (variables) => {
    const { id } = await started(variables);
    const tasks = good(await supervisor.get(`/api/tasks?instance=${id}`));
    return tasks.body.items[0].id;
  };
  const claimed: World['claimed'] = async (variables) => {
    const id = await task(variables);
    good(await manager.post(`/api/tasks/${id}/claim`));
    return id;
  };
  return {
    ...{ server, agent, manager, supervisor, worker, started, task, claimed },
    admin: await server.as('admin'),
    owner: await server.as('owner1'),
    duty: await server.as('duty1'),
    auditor: await server.as('auditor1'),
    technician: await server.as('tech-gz-1'),
    foreigner: await server.as('chief', 'other'),
    job: async () => {
      good(await manager.post(`/api/tasks/${await claimed()}/complete`).send({ variables: { approved: true } }));
      const { body } = good(
        await worker.post('/api/jobs/activate').send({ type: 'letter.post', worker: 'w', jobsMax: 100 }),
      );
      return body.jobs.at(-1).id;
    },
    incident: async () => {
      const { body } = good(
        await agent.post('/api/instances').send({ process: 'trouble', variables: { amount: 'much' } }),
      );
      const incidents = good(await supervisor.get(`/api/incidents?instance=${body.id}`));
      return incidents.body.items[0].id;
    },
    definition: async () => {
      const { body } = good(await agent.get('/api/processes'));
      return body.items.find((each: { process: string }) => each.process === 'request');
    },
  };
}

/** An answer as hoped for; a test that is about something else fails here in the words of the server. */
export function good(response: Response): Response {
  if (response.status >= 400) throw new Error(`Expected an answer, found ${response.status} ${response.text}`);
  return response;
}
