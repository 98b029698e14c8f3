import { advance } from '../../engine/core/advance.ts';
import { definitionId, instanceId } from '../../engine/core/identifiers.ts';
import type { ProcessModel } from '../../engine/core/model/process.ts';
import { element, path, processOf } from '../support/model.ts';
import { median } from './machine.ts';

const RUN_MS = 700;
const RUNS = 5;

export interface CoreFigure {
  readonly shape: string;
  readonly visitsPerSecond: number;
}

const names = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

function sequence(): ProcessModel {
  const tasks = names('t', 100);
  return processOf(
    'sequence',
    element('startEvent', 's'),
    tasks.map((id) => element('task', id)),
    element('endEvent', 'e'),
    path('s', ...tasks, 'e'),
  );
}

function forkJoin(): ProcessModel {
  const branches = names('b', 20);
  return processOf(
    'forkJoin',
    element('startEvent', 's'),
    element('parallelGateway', 'fork'),
    branches.map((id) => element('task', id)),
    element('parallelGateway', 'join'),
    element('endEvent', 'e'),
    path('s', 'fork'),
    branches.flatMap((id) => path('fork', id, 'join')),
    path('join', 'e'),
  );
}

function nested(): ProcessModel {
  let inside = [
    element('startEvent', 's5'),
    element('task', 't5'),
    element('endEvent', 'e5'),
    ...path('s5', 't5', 'e5'),
  ];
  for (let depth = 4; depth >= 0; depth -= 1) {
    const id = String(depth);
    inside = [
      element('startEvent', `s${id}`),
      element('subProcess', `p${id}`, {}, ...inside),
      element('endEvent', `e${id}`),
      ...path(`s${id}`, `p${id}`, `e${id}`),
    ];
  }
  return processOf('nested', inside);
}

/** Visits of elements a second, in one thread, from start to end of an instance that never waits. */
export function measureCore(): readonly CoreFigure[] {
  return [sequence(), forkJoin(), nested()].map((model) => ({
    shape: model.id,
    visitsPerSecond: median(Array.from({ length: RUNS + 1 }, () => visitsPerSecond(model)).slice(1)),
  }));
}

function visitsPerSecond(model: ProcessModel): number {
  const environment = {
    model,
    now: 0,
    by: 'bench',
    evaluate: () => ({ ok: true, value: true }) as const,
    decide: () => ({ ok: true, value: null }) as const,
  };
  const command = {
    type: 'startInstance',
    instance: instanceId('bench'),
    definition: definitionId('bench'),
    startEvent: null,
    businessKey: null,
    caller: null,
    variables: {},
  } as const;
  let visits = 0;
  const began = performance.now();
  while (performance.now() - began < RUN_MS) {
    const advanced = advance(null, command, environment);
    if (!advanced.ok || advanced.value.instance.status !== 'completed')
      throw new Error(`Expected ${model.id} to complete`);
    visits += advanced.value.facts.filter(({ type }) => type === 'elementEntered').length;
  }
  return (visits * 1_000) / (performance.now() - began);
}
