import type { Refusal } from '../core/commands/refusal.ts';
import { checkVariables } from '../core/commands/variables.ts';
import type { Variables } from '../core/expressions.ts';
import type { InstanceId } from '../core/identifiers.ts';
import { fail, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { Instance } from '../core/state/instance.ts';
import { isRunning, openWait } from '../core/state/questions.ts';
import { execute, startInstance } from './execute.ts';
import { startsBy } from './startsBy.ts';
import type { WorldState } from './worldState.ts';

export interface Signal {
  readonly name: string;
  readonly variables: Variables;
  /** Whoever threw it has told its own waits already. */
  readonly from: InstanceId | null;
  readonly by: string;
}

/** Reaches every other instance that waits for it now, and every start event for it. */
export function broadcast(world: WorldState, { name, variables, from, by }: Signal): Result<null, Refusal> {
  const invalid = checkVariables(variables);
  if (invalid !== null) return fail(invalid);
  const receivers = [...world.instances.values()].filter(
    ({ instance }) => instance.id !== from && awaits(instance, name),
  );
  const starts = startsBy(world, 'signal', name);
  for (const { instance } of receivers) execute(world, instance.id, { type: 'receiveSignal', name, variables }, by);
  for (const { definition, element: startEvent, part } of starts) {
    startInstance(world, definition, { startEvent, part, businessKey: null, caller: null, variables }, by);
  }
  return ok(null);
}

const awaits = (instance: Instance, name: string): boolean =>
  isRunning(instance) && [...instance.signals].some((wait) => openWait(instance, wait, 'signal')?.name === name);
