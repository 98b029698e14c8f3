import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { DueEffect, InstanceChange } from '../../ports/executionStore.ts';
import { ENGINE_QUEUE } from '../../runtime/changes/askedEffects.ts';
import type { EffectEnd } from '../../runtime/pump.ts';

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
  /** A batch that this node committed. */
  readonly committed: (changes: readonly InstanceChange[]) => void;
  readonly carriedOut: (effect: DueEffect, end: EffectEnd) => void;
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
  const carried = new Counter({
    name: 'aftercare_effects_carried_out_total',
    help: 'Effects that this node carried out, by queue and how that ended',
    registers,
    labelNames: ['queue', 'end'],
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
    committed: (changes) => {
      const entries = changes.reduce((sum, change) => sum + change.entries.length, 0);
      batches.observe(entries);
      commands.inc(entries);
      for (const change of changes) {
        for (const { queue } of change.effects) effects.inc({ queue: kindOf(queue) });
        incidents.inc(change.incidents.length);
        if (change.sequenceRead === 0) started.inc();
        if (change.row.status !== 'running') ended.inc({ status: change.row.status });
      }
    },
    carriedOut: ({ queue }, end) => carried.inc({ queue: kindOf(queue), end }),
  };
}

/** One label for all jobs: their types are the models' to make up. */
const kindOf = (queue: string): 'engine' | 'jobs' => (queue === ENGINE_QUEUE ? 'engine' : 'jobs');
