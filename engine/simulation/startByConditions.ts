import type { Refusal } from '../core/commands/refusal.ts';
import { checkVariables } from '../core/commands/variables.ts';
import type { Variables } from '../core/expressions.ts';
import type { InstanceId } from '../core/identifiers.ts';
import type { Result } from '../core/result.ts';
import { fail, ok } from '../core/result.ts';
import { startInstance } from './execute.ts';
import type { StartingEvent } from './startsBy.ts';
import { startingEvents } from './startsBy.ts';
import type { WorldState } from './worldState.ts';

/** Every process that begins by a condition which holds of the variables is started with them (BPMN 2.0.2, table 10.84). */
export function startByConditions(
  world: WorldState,
  variables: Variables,
  by: string,
): Result<readonly InstanceId[], Refusal> {
  const invalid = checkVariables(variables);
  if (invalid !== null) return fail(invalid);
  const met = startingEvents(world).filter((start) => holds(world, start, variables));
  const begun = met.flatMap(({ definition, element: startEvent, part }) => {
    const how = { startEvent, part, businessKey: null, caller: null, variables };
    const started = startInstance(world, definition, how, by);
    return started.ok ? [started.value.instance.id] : [];
  });
  return ok(begun);
}

/** What cannot be evaluated with these variables does not hold of them. */
function holds({ evaluate, now }: WorldState, { trigger }: StartingEvent, variables: Variables): boolean {
  if (trigger.type !== 'conditional') return false;
  const answer = evaluate(trigger.condition, variables, now);
  return answer.ok && answer.value === true;
}
