import { createHash } from 'node:crypto';
import { definitionId } from '../core/identifiers.ts';
import type { ElementId, Instant } from '../core/identifiers.ts';
import { instantiatingIn } from '../core/model/instantiating.ts';
import type { ProcessModel } from '../core/model/process.ts';
import type { TimerTrigger } from '../core/model/trigger.ts';
import type { Result } from '../core/result.ts';
import { fail, ok } from '../core/result.ts';
import type { Evaluate } from '../core/expressions.ts';
import type { Schedule } from '../core/time/timer.ts';
import { firstFiring, parseMoment } from '../core/time/timer.ts';
import type { Clock } from '../ports/clock.ts';
import type { DefinitionRow, DefinitionStore, NewDefinition, Resource } from '../ports/definitionStore.ts';
import type { EffectRow } from '../ports/executionStore.ts';
import { OUTSIDE } from '../ports/executionStore.ts';
import { ENGINE_QUEUE } from './changes/askedEffects.ts';
import { newId } from './identifiers.ts';
import type { FileProblem } from './fileProblem.ts';
import type { BundleReaders } from './readBundle.ts';
import { readBundle } from './readBundle.ts';
import { unknownRoles } from './unknownRoles.ts';

export interface Needs {
  readonly store: DefinitionStore;
  readonly readers: BundleReaders;
  readonly evaluate: Evaluate;
  readonly clock: Clock;
  /** Told after a deployment: the newest versions of this tenant changed. */
  readonly deployed: (tenant: string) => Promise<void>;
  /** What people can be; without it no role is looked at. */
  readonly roles?: ReadonlySet<string>;
}

export interface DeployRequest {
  readonly tenant: string;
  /** Files of the same name follow on one another as versions. */
  readonly name: string;
  readonly note: string | null;
  readonly by: string;
  /** Files that were deployed under this name at any time are not deployed again. */
  readonly onlyOnce?: true;
  readonly resources: readonly Resource[];
}

export interface DeployAnswer {
  readonly definitions: readonly DefinitionRow[];
  /** False when the same files were deployed last. */
  readonly isNew: boolean;
  readonly warnings: readonly FileProblem[];
}

export type Deploy = (request: DeployRequest) => Promise<Result<DeployAnswer, readonly FileProblem[]>>;

/** Takes the files of a workflow as a new version of each process in them, all or none. */
export function createDeploy({ store, readers, evaluate, clock, deployed, roles }: Needs): Deploy {
  return async ({ tenant, name, note, by, onlyOnce = false, resources }) => {
    const bundle = await readBundle(resources, readers);
    if (!bundle.ok) return bundle;
    const { models, pathOf } = bundle.value;
    const contentOf = (path: string) =>
      resources.find((resource) => resource.path === path)?.content ?? new Uint8Array();
    const strangers = roles === undefined ? [] : await unknownRoles(models.values(), pathOf, contentOf, roles);
    const warnings = [...bundle.value.warnings, ...strangers];
    const at = clock.now();
    const definitions: NewDefinition[] = [];
    const problems: FileProblem[] = [];
    for (const model of models.values()) {
      const path = pathOf.get(model.id) ?? '';
      const id = definitionId(newId(at));
      const timers = startTimers(model, id, evaluate, at, path, problems);
      definitions.push({
        id,
        process: model.id,
        path,
        name: model.name,
        labels: model.labels,
        starts: startsOf(model),
        timers,
      });
    }
    if (problems.length > 0) return fail([...warnings, ...problems]);
    const deployment = {
      id: newId(at),
      name,
      note,
      digest: digestOf(resources),
      onlyOnce,
      by,
      at,
      resources,
      definitions,
    };
    const rows = await store.deploy(tenant, deployment);
    if (rows === null) return ok({ definitions: await store.latestOf(tenant, name), isNew: false, warnings });
    await deployed(tenant);
    return ok({ definitions: rows, isNew: true, warnings });
  };
}

function digestOf(resources: readonly Resource[]): string {
  const digest = createHash('sha256');
  for (const { path, content } of resources.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    digest.update(`${path}\n${content.length}\n`).update(content);
  }
  return digest.digest('hex');
}

const startsOf = (model: ProcessModel): NewDefinition['starts'] =>
  instantiatingIn(model).flatMap(({ element: event, part, trigger }): NewDefinition['starts'] => {
    if (trigger.type === 'conditional') return [{ event, part, kind: 'condition', name: trigger.condition }];
    const isNamed = trigger.type === 'message' || trigger.type === 'signal';
    return isNamed ? [{ event, part, kind: trigger.type, name: trigger.name }] : [];
  });

/** The effects by which timer start events begin instances; their expressions know no variables. */
function startTimers(
  model: ProcessModel,
  definition: NewDefinition['id'],
  evaluate: Evaluate,
  now: Instant,
  path: string,
  problems: FileProblem[],
): readonly (EffectRow & { readonly instance: typeof OUTSIDE })[] {
  return instantiatingIn(model).flatMap(({ element: startEvent, part, trigger }) => {
    if (trigger.type !== 'timer') return [];
    const schedule = scheduleOf(trigger, evaluate, now);
    if (schedule === null) {
      problems.push(notReadable(path, startEvent, trigger.expression));
      return [];
    }
    const { dueAt, cycle } = schedule;
    const key = `start-${definition}-${startEvent}${part === null ? '' : `-${part}`}`; // whoever starts the version before must not meddle with this one's
    const payload = {
      type: 'startByTimer',
      ...{ key, process: model.id, definition, startEvent, part, at: dueAt, cycle },
    } as const;
    return [{ instance: OUTSIDE, key, queue: ENGINE_QUEUE, dueAt, leasedBy: null, payload }];
  });
}

/** Null where the expression answers nothing that a timer can be set by. */
function scheduleOf({ timer, expression }: TimerTrigger, evaluate: Evaluate, now: Instant): Schedule | null {
  const evaluated = evaluate(expression, {}, now);
  const text = evaluated.ok && typeof evaluated.value === 'string' ? evaluated.value : '';
  if (timer === 'cycle') return firstFiring(text, now);
  const dueAt = parseMoment(text, now);
  return dueAt === null ? null : { dueAt, cycle: null };
}

const notReadable = (path: string, element: ElementId, expression: string): FileProblem => ({
  path,
  code: 'startTimerNotReadable',
  severity: 'error',
  element,
  line: null,
  message: {
    en: `Expected "${expression}" to answer an ISO 8601 duration, date or repetition without knowing any variable`,
    'zh-CN': `“${expression}”应在没有变量时得出 ISO 8601 的时长、日期或重复周期`,
  },
});
