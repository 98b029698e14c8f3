import { setMaxListeners } from 'node:events';
import type { Refusal } from '../core/commands/refusal.ts';
import { checkVariables } from '../core/commands/variables.ts';
import type { Evaluate, Variables } from '../core/expressions.ts';
import type { ElementId, InstanceId } from '../core/identifiers.ts';
import { waitId } from '../core/identifiers.ts';
import type { Result } from '../core/result.ts';
import { fail, ok } from '../core/result.ts';
import type { Clock } from '../ports/clock.ts';
import type { DefinitionStore } from '../ports/definitionStore.ts';
import type { DueEffect, ExecutionStore, InstanceChange } from '../ports/executionStore.ts';
import { OUTSIDE } from '../ports/executionStore.ts';
import type { JobHandlers, JobRequest } from '../ports/jobHandlers.ts';
import type { Log } from '../ports/log.ts';
import type { WorkOrganisation } from '../ports/workOrganisation.ts';
import { ENGINE_QUEUE, jobQueue } from './changes/askedEffects.ts';
import type { DefinitionCache } from './definitions.ts';
import { createDefinitions } from './definitions.ts';
import type { Deploy } from './deploy.ts';
import { createDeploy } from './deploy.ts';
import type { Deployed } from './deployed.ts';
import { deliver, deliveryOf } from './effects/deliverMessage.ts';
import { carry } from './effects/index.ts';
import { jobRequestOf } from './effects/runJob.ts';
import type { Carriers } from './effects/carrier.ts';
import type { Asked, CommitLimits, Outcome } from './asked.ts';
import type { GroupCommit } from './groupCommit.ts';
import { createGroupCommit } from './groupCommit.ts';
import { newId, newInstanceId } from './identifiers.ts';
import { createInstanceCache } from './instanceCache.ts';
import { createOneByOne } from './oneByOne.ts';
import { createOncePerRequest } from './oncePerRequest.ts';
import { createListeners } from './listeners.ts';
import type { News } from './news.ts';
import { newsOf } from './news.ts';
import { createAnnouncer, newsIn } from './newsBetweenNodes.ts';
import type { EffectEnd, Pump } from './pump.ts';
import { createPump } from './pump.ts';
import type { BundleReaders } from './readBundle.ts';
import type { ReadInstance } from './readInstance.ts';
import { createReadInstance } from './readInstance.ts';
import type { ConditionsRequest } from './startByConditions.ts';
import { startByConditions } from './startByConditions.ts';

export interface EngineNeeds {
  readonly executions: ExecutionStore;
  readonly definitions: DefinitionStore;
  readonly readers: BundleReaders;
  readonly evaluate: Evaluate;
  readonly clock: Clock;
  readonly jobs: JobHandlers;
  readonly organisation: WorkOrganisation;
  /** What people can be in the organisation: files that ask for somebody else are warned of. */
  readonly roles?: ReadonlySet<string>;
  readonly log: Log;
  /** The name of this node, different from every other node's. */
  readonly node: string;
  /** Visits of instances kept hot in memory. */
  readonly hotVisitsMax?: number;
  /** How many commands share a transaction; for measuring. */
  readonly commitLimits?: CommitLimits;
  /** Tells the other nodes that a tenant has new versions. */
  readonly announceDeployment?: (tenant: string) => Promise<void>;
  /** Tells the other nodes what was committed, in texts for their `heardElsewhere`; absent where there are none. */
  readonly announceCommits?: (payloads: readonly string[]) => Promise<void>;
}

export interface StartRequest {
  readonly tenant: string;
  readonly deployed: Deployed;
  readonly startEvent: ElementId | null;
  readonly businessKey: string | null;
  readonly variables: Variables;
  readonly by: string;
  readonly requestId?: string;
}

export interface MessageRequest {
  readonly tenant: string;
  /** The same id is taken once. */
  readonly id?: string;
  readonly name: string;
  readonly correlationKey: string | null;
  readonly variables: Variables;
  readonly timeToLiveMs: number;
}

export interface SignalRequest {
  readonly tenant: string;
  readonly name: string;
  readonly variables: Variables;
  /** The same id is broadcast once. */
  readonly requestId?: string;
}

export interface MessageAnswer {
  readonly id: string;
  /** False when a message of that id had been published before. */
  readonly isNew: boolean;
  readonly delivered: boolean;
}

export interface ActivateRequest {
  readonly tenant: string;
  readonly jobType: string;
  readonly worker: string;
  readonly jobsMax: number;
  readonly leaseMs: number;
}

export interface Engine {
  /** Carries a command to its commit; commands of one instance are taken in their order. */
  readonly execute: (asked: Asked) => Promise<Outcome>;
  readonly startProcess: (request: StartRequest) => Promise<Outcome>;
  readonly deploy: Deploy;
  readonly definitions: DefinitionCache;
  readonly read: ReadInstance;
  /** Refused when no receiver could take its variables, whoever that will be. */
  readonly publishMessage: (request: MessageRequest) => Promise<Result<MessageAnswer, Refusal>>;
  readonly broadcastSignal: (request: SignalRequest) => Promise<Result<null, Refusal>>;
  /** Answers the instances that begin because a condition of their start event holds. */
  readonly startByConditions: (request: ConditionsRequest) => Promise<Result<readonly InstanceId[], Refusal>>;
  /** Jobs of a type for a worker outside, leased to it; null where nobody waits for one of them any more. */
  readonly activateJobs: (request: ActivateRequest) => Promise<readonly JobRequest[]>;
  /** Hears every batch that this node commits; the answer ends the hearing. */
  readonly observe: (heard: (changes: readonly InstanceChange[]) => void) => () => void;
  /** Hears how every effect that this node carries out comes out. */
  readonly observeEffects: (heard: (effect: DueEffect, end: EffectEnd) => void) => () => void;
  /** Hears the news of every node, this one's at once. */
  readonly hear: (heard: (news: News) => void) => () => void;
  /** What another node announced. */
  readonly heardElsewhere: (payload: string) => void;
  /** Something may be due: another node says so. */
  readonly wake: Pump['wake'];
  readonly runDue: Pump['runDue'];
  start(): void;
  stop(): Promise<void>;
}

const HOT_VISITS_MAX = 200_000;

/** Joins the parts that run instances on one node. Any number of nodes may share a store. */
export function createEngine(needs: EngineNeeds): Engine {
  const { executions: store, clock, evaluate, readers, jobs, organisation, log, node } = needs;
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal); // one a job under way
  const observers = createListeners<[changes: readonly InstanceChange[]]>(log);
  const effectObservers = createListeners<[effect: DueEffect, end: EffectEnd]>(log);
  const hearers = createListeners<[news: News]>(log);
  const announcer =
    needs.announceCommits === undefined ? null : createAnnouncer({ node, notify: needs.announceCommits, log });
  const cache = createInstanceCache(needs.hotVisitsMax ?? HOT_VISITS_MAX);
  const definitions = createDefinitions({ store: needs.definitions, readers, evaluate });
  const read = createReadInstance({ cache, store });

  const committed = (changes: readonly InstanceChange[]): void => {
    for (const change of changes) pump.committed(change);
    observers.tell(changes);
    const news = changes.map(newsOf);
    for (const each of news) hearers.tell(each);
    announcer?.tell(news);
  };
  const commits: GroupCommit = createGroupCommit({
    ...{ store, definitions, cache, clock, committed },
    ...(needs.commitLimits === undefined ? {} : { limits: needs.commitLimits }),
  });
  const execute = createOncePerRequest({ commits, store, read });
  const carriers: Carriers = {
    store,
    definitions,
    clock,
    jobs,
    log,
    organisation,
    execute,
    read,
    delivering: createOneByOne(),
    signal: stopping.signal,
  };
  const pump = createPump({
    store,
    clock,
    log,
    node,
    queues: [ENGINE_QUEUE, ...Array.from(jobs.types, jobQueue)],
    carry: (effect) => carry(effect, carriers),
    carriedOut: effectObservers.tell,
    subscribed: (change) => matchMessages(change, carriers),
  });

  const deployed = async (tenant: string): Promise<void> => {
    definitions.forget(tenant);
    await needs.announceDeployment?.(tenant);
    pump.wake();
  };

  return {
    execute,
    startProcess: (request) => execute(startCommand(request, clock.now())),
    deploy: createDeploy({
      ...{ store: needs.definitions, readers, evaluate, clock, deployed },
      ...(needs.roles === undefined ? {} : { roles: needs.roles }),
    }),
    definitions,
    read,
    publishMessage: (request) => publish(request, carriers),
    broadcastSignal: async ({ tenant, name, variables, requestId = null }) => {
      const invalid = checkVariables(variables);
      if (invalid !== null) return fail(invalid);
      const at = clock.now();
      const key = `signal-${newId(at)}`;
      const payload = { type: 'broadcastSignal', key, name, variables } as const;
      const spreading = { instance: OUTSIDE, key, queue: ENGINE_QUEUE, dueAt: at, leasedBy: null, payload };
      if (await store.broadcast(tenant, spreading, { requestId, name, at })) pump.wake();
      return ok(null);
    },
    startByConditions: (request) => startByConditions(request, carriers),
    activateJobs: (request) => activate(request, carriers),
    observe: observers.add,
    observeEffects: effectObservers.add,
    hear: hearers.add,
    heardElsewhere: (payload) => {
      for (const news of newsIn(payload, node)) hearers.tell(news);
    },
    wake: pump.wake,
    runDue: pump.runDue,
    start: pump.start,
    stop: async () => {
      stopping.abort();
      await pump.stop();
      await commits.drained();
      await announcer?.done();
    },
  };
}

function startCommand(
  { tenant, deployed, startEvent, businessKey, variables, by, requestId }: StartRequest,
  now: number,
): Asked {
  const instance: InstanceId = newInstanceId(now);
  const { definition } = deployed;
  return {
    tenant,
    instance,
    deployed,
    by,
    ...(requestId === undefined ? {} : { requestId }),
    command: { type: 'startInstance', instance, definition, startEvent, businessKey, caller: null, variables },
  };
}

/** The message is on record before its receiver is sought; this node tries at once, any other later. */
async function publish(request: MessageRequest, carriers: Carriers): Promise<Result<MessageAnswer, Refusal>> {
  const { tenant, name, correlationKey, variables, timeToLiveMs } = request;
  const invalid = checkVariables(variables);
  if (invalid !== null) return fail(invalid);
  const now = carriers.clock.now();
  const id = request.id ?? newId(now);
  const delivery = deliveryOf(id, now);
  const message = { tenant, id, name, correlationKey, variables, publishedAt: now, expiresAt: now + timeToLiveMs };
  const isNew = await carriers.store.publish(message, delivery);
  if (isNew && (await deliver(tenant, id, 0, carriers)) === 'done') {
    await carriers.store.settle({ tenant, instance: delivery.instance, key: delivery.key });
  }
  const found = await carriers.store.findMessage(tenant, id);
  return ok({ id, isNew, delivered: found?.delivered ?? false });
}

/** Instances that just began to wait get the messages that came before them, one after the other. */
async function matchMessages({ tenant, subscriptions }: InstanceChange, carriers: Carriers): Promise<void> {
  const wanted = subscriptions.filter(({ kind }) => kind === 'message');
  if (wanted.length === 0) return;
  const tried = new Set<string>();
  for (;;) {
    const found = await carriers.store.findWaiting(tenant, wanted, carriers.clock.now());
    const next = found.filter((id) => !tried.has(id));
    if (next.length === 0) return;
    for (const id of next) await deliver(tenant, id, 0, carriers);
    for (const id of next) tried.add(id);
  }
}

async function activate(request: ActivateRequest, carriers: Carriers): Promise<readonly JobRequest[]> {
  const { tenant, jobType, worker, jobsMax, leaseMs } = request;
  const now = carriers.clock.now();
  const queues = [{ queue: jobQueue(jobType), room: jobsMax }];
  const claim = { queues, now, leaseUntil: now + leaseMs, node: worker, tenant };
  const due = await carriers.store.claim(claim);
  const requests = await Promise.all(
    due.map(async (effect) => {
      const { payload } = effect;
      const request = payload.type === 'runJob' ? await jobRequestOf(effect, waitId(payload.wait), carriers) : null;
      if (request === null) await carriers.store.settle(effect);
      return request;
    }),
  );
  return requests.filter((each) => each !== null);
}
