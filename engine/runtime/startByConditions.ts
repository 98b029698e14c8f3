import type { Refusal } from '../core/commands/refusal.ts';
import { checkVariables } from '../core/commands/variables.ts';
import type { Variables } from '../core/expressions.ts';
import type { InstanceId, Instant } from '../core/identifiers.ts';
import type { Result } from '../core/result.ts';
import { fail, ok } from '../core/result.ts';
import type { StartCondition } from '../ports/executionStore.ts';
import type { Asked } from './asked.ts';
import type { Deployed } from './deployed.ts';
import type { Carriers } from './effects/carrier.ts';
import { newInstanceId } from './identifiers.ts';
import { partOf } from './partOf.ts';

export interface ConditionsRequest {
  readonly tenant: string;
  readonly variables: Variables;
  readonly by: string;
  /** The same id starts each start event once. */
  readonly requestId?: string;
}

/**
 * Starts every process whose newest version begins by a condition that holds of the variables, with them (BPMN 2.0.2,
 * table 10.84). Each begins in a commit of its own; asking again by the same id begins what a node that died left out.
 */
export async function startByConditions(
  request: ConditionsRequest,
  { store, definitions, clock, execute }: Pick<Carriers, 'store' | 'definitions' | 'clock' | 'execute'>,
): Promise<Result<readonly InstanceId[], Refusal>> {
  const { tenant, variables } = request;
  const invalid = checkVariables(variables);
  if (invalid !== null) return fail(invalid);
  const now = clock.now();
  const starts = await store.listStartConditions(tenant);
  const outcomes = await Promise.all(
    starts.map(async (start) => {
      const deployed = await definitions.find(tenant, start.definition);
      if (deployed === null || !holds(start, deployed, variables, now)) return null;
      return execute(askedBy(request, start, deployed, now));
    }),
  );
  return ok(outcomes.flatMap((outcome) => (outcome?.ok === true ? [outcome.value.instance] : [])));
}

/** What cannot be evaluated with these variables does not hold of them. */
function holds({ condition }: StartCondition, { evaluate }: Deployed, variables: Variables, now: Instant): boolean {
  const answer = evaluate(condition, variables, now);
  return answer.ok && answer.value === true;
}

function askedBy(
  { tenant, variables, by, requestId }: ConditionsRequest,
  { process, startEvent, part, definition }: StartCondition,
  deployed: Deployed,
  now: Instant,
): Asked {
  const instance = newInstanceId(now);
  const begin = { instance, definition, startEvent, ...partOf(part), businessKey: null, caller: null, variables };
  return {
    ...{ tenant, instance, deployed, by },
    ...(requestId === undefined ? {} : { requestId: `${requestId} ${process}/${startEvent}/${part ?? ''}` }),
    command: { type: 'startInstance', ...begin },
  };
}
