import { checkExpression } from '../../engine/feel/checkExpression.ts';
import { createEvaluate } from '../../engine/feel/createEvaluate.ts';
import type { Resource } from '../../engine/ports/definitionStore.ts';
import type { JobHandlers, JobOutcome, JobRequest } from '../../engine/ports/jobHandlers.ts';
import type { WorkOrganisation } from '../../engine/ports/workOrganisation.ts';
import { readDecisionFile } from '../../engine/runtime/readDecisionFile.ts';
import type { Engine, EngineNeeds } from '../../engine/runtime/engine.ts';
import { createEngine } from '../../engine/runtime/engine.ts';
import type { Database } from '../../engine/store/database.ts';
import { createDefinitionStore } from '../../engine/store/definitionStore.ts';
import { createExecutionStore } from '../../engine/store/executionStore.ts';

export const TENANT = 'acme';

/** A clock that stands still until it is set. */
export interface SettableClock {
  now(): number;
  advance(ms: number): void;
}

export function settableClock(start: number = Date.UTC(2026, 0, 5, 9)): SettableClock {
  let now = start;
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
  };
}

export type Handler = (job: JobRequest) => JobOutcome | Promise<JobOutcome>;

export const handlersOf = (handlers: { readonly [type: string]: Handler }): JobHandlers => ({
  types: new Set(Object.keys(handlers)),
  run: async (job) => {
    const handler = handlers[job.type];
    if (handler === undefined) throw new Error(`Expected a handler for ${job.type}`);
    return handler(job);
  },
});

/** Leaves every task to its role and unit, as asked. */
const asAsked: WorkOrganisation = {
  resolve: async (_tenant, { assignee, role, unit }) => ({ assignee, role, unit }),
};

export async function addTenant(database: Database, tenant: string): Promise<void> {
  await database.within([tenant], (tx) =>
    tx.query(
      `insert into tenant (tenant_id, name, created_at) values ($1, '{"en":"Acme"}', now()) on conflict do nothing`,
      [tenant],
    ),
  );
}

/** An engine on a database of tests; what is not given stands still or does nothing. */
export function engineOn(database: Database, given: Partial<EngineNeeds> = {}): Engine {
  return createEngine({
    executions: createExecutionStore(database),
    definitions: createDefinitionStore(database),
    readers: { readDecisions: readDecisionFile, checkExpression },
    evaluate: createEvaluate(),
    clock: settableClock(),
    jobs: handlersOf({}),
    organisation: asAsked,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    node: 'node-1',
    ...given,
  });
}

export const bpmnFile = (path: string, xml: string): Resource => ({ path, content: new TextEncoder().encode(xml) });

/** A file with one executable process around these elements. */
export const processXml = (
  id: string,
  elements: string,
  besides = '',
): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:aftercare="urn:aftercare:bpmn:1" targetNamespace="urn:test">
${besides}
<bpmn:process id="${id}" isExecutable="true">
${elements}
</bpmn:process>
</bpmn:definitions>`;

export const flow = (from: string, to: string): string =>
  `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}" />`;

export async function deployProcess(
  engine: Engine,
  id: string,
  elements: string,
  besides = '',
  tenant = TENANT,
): Promise<void> {
  const resources = [bpmnFile(`${id}.bpmn`, processXml(id, elements, besides))];
  const deployed = await engine.deploy({ tenant, name: id, note: null, by: 'test', resources });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.failure));
}
