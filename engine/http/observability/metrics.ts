import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { InstanceChange } from '../../ports/executionStore.ts';

export interface Metrics {
  readonly contentType: string;
  readonly text: () => Promise<string>;
  readonly requestAnswered: (about: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }) => void;
  readonly requestsOpen: (difference: 1 | -1) => void;
  readonly committed: (change: InstanceChange) => void;
  /** How many commands a transaction carried. */
  readonly batchWritten: (commands: number) => void;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const COMMANDS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];

/** What Prometheus reads. No label names a tenant, a person or a case. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    ...{ name: 'aftercare_http_request_seconds', help: 'Requests by route and status', registers, buckets: SECONDS },
    labelNames: ['method', 'route', 'status'],
  });
  const open = new Gauge({
    name: 'aftercare_http_requests_open',
    help: 'Requests being answered, streams included',
    registers,
  });
  const commands = new Counter({
    name: 'aftercare_commands_total',
    help: 'Commands committed by this node',
    registers,
  });
  const effects = new Counter({
    name: 'aftercare_effects_asked_total',
    help: 'Effects asked for, by queue',
    registers,
    labelNames: ['queue'],
  });
  const settled = new Counter({
    name: 'aftercare_effects_settled_total',
    help: 'Effects ended by a command',
    registers,
  });
  const started = new Counter({ name: 'aftercare_instances_started_total', help: 'Instances started', registers });
  const ended = new Counter({
    name: 'aftercare_instances_ended_total',
    help: 'Instances ended',
    registers,
    labelNames: ['status'],
  });
  const incidents = new Counter({ name: 'aftercare_incidents_raised_total', help: 'Incidents raised', registers });
  const batches = new Histogram({
    name: 'aftercare_batch_commands',
    help: 'Commands a transaction',
    registers,
    buckets: COMMANDS,
  });

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    requestAnswered: ({ method, route, status, seconds }) => requests.observe({ method, route, status }, seconds),
    requestsOpen: (difference) => open.inc(difference),
    committed: (change) => {
      commands.inc(change.entries.length);
      for (const { queue } of change.effects) effects.inc({ queue: queue === 'engine' ? 'engine' : 'jobs' });
      settled.inc(change.settled.length);
      incidents.inc(change.incidents.length);
      if (change.sequenceRead === 0) started.inc();
      if (change.row.status !== 'running') ended.inc({ status: change.row.status });
    },
    batchWritten: (size) => batches.observe(size),
  };
}
