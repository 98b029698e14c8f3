import type { Evaluate, Json, Variables } from '../../core/expressions.ts';
import type { InstanceId, Instant } from '../../core/identifiers.ts';
import type { ProcessModel } from '../../core/model/process.ts';
import type { Instance } from '../../core/state/instance.ts';
import { ROOT, isRunning, variablesSeenFrom } from '../../core/state/questions.ts';
import type { InstanceRow } from '../../ports/executionStore.ts';

const TITLE_LENGTH_MAX = 500;

/** The variable by which a case says which unit owns it: lists are cut down to the units that a person may see. */
const UNIT_VARIABLE = 'unit';

/** No code of a unit is longer, and the database looks units up by an index that does not take everything. */
const UNIT_LENGTH_MAX = 200;

/** What lists show that only a change of variables can change. */
export interface Shown {
  readonly title: string | null;
  readonly unit: string | null;
  readonly searchable: Variables;
}

export function shownOf(instance: Instance, model: ProcessModel, evaluate: Evaluate, now: Instant): Shown {
  const variables = variablesSeenFrom(instance, ROOT);
  const title = model.title === null ? null : valueOf(evaluate, model.title, variables, now);
  const unit = variables[UNIT_VARIABLE];
  return {
    title: typeof title === 'string' ? title.slice(0, TITLE_LENGTH_MAX) : null,
    unit: typeof unit === 'string' && unit.length <= UNIT_LENGTH_MAX ? unit : null,
    searchable: Object.fromEntries(
      model.searchable.map((expression) => [expression, valueOf(evaluate, expression, variables, now)]),
    ),
  };
}

export const instanceRowOf = (instance: Instance, root: InstanceId, shown: Shown, now: Instant): InstanceRow => ({
  definition: instance.definition,
  process: instance.process,
  root,
  caller: instance.caller?.instance ?? null,
  businessKey: instance.businessKey,
  ...shown,
  status: instance.status,
  incidents: instance.incidents.size,
  startedBy: instance.startedBy,
  startedAt: instance.startedAt,
  endedAt: isRunning(instance) ? null : now,
});

/** A list must not fail for a title that cannot be made out. */
function valueOf(evaluate: Evaluate, expression: string, variables: Variables, now: Instant): Json {
  const evaluated = evaluate(expression, variables, now);
  return evaluated.ok ? evaluated.value : null;
}
