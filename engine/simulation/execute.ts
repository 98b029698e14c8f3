import { advance } from '../core/advance.ts';
import type { Advanced } from '../core/advance.ts';
import type { Command } from '../core/commands/command.ts';
import type { LaterCommand } from '../core/commands/decider.ts';
import type { Refusal } from '../core/commands/refusal.ts';
import { refusal } from '../core/commands/refusal.ts';
import type { Variables } from '../core/expressions.ts';
import { instanceId } from '../core/identifiers.ts';
import type { ElementId, InstanceId } from '../core/identifiers.ts';
import { replay } from '../core/replay.ts';
import { fail, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { Caller, Instance } from '../core/state/instance.ts';
import type { Environment } from '../core/step.ts';
import { checkAfter } from './check/checkAfter.ts';
import { checkedAdvance } from './check/checkedAdvance.ts';
import { throughSnapshot } from './check/throughSnapshot.ts';
import type { Definition } from './deployment.ts';
import { schedule } from './schedule.ts';
import type { Kept, WorldState } from './worldState.ts';

export interface Start {
  readonly startEvent: ElementId | null;
  /** Which trigger of a start event that needs several has happened. */
  readonly part?: number | null;
  readonly businessKey: string | null;
  readonly caller: Caller | null;
  readonly variables: Variables;
}

/** A new instance of a definition, or why there is none. */
export function startInstance(
  world: WorldState,
  definition: Definition,
  { startEvent, part = null, businessKey, caller, variables }: Start,
  by: string,
): Result<Kept, Refusal> {
  const { model } = definition;
  const count = (world.started.get(model.id) ?? 0) + 1;
  const id = instanceId(`${model.id}-${count}`);
  const key = businessKey ?? businessKeyOf(world, definition, variables);
  const command: Command = {
    type: 'startInstance',
    instance: id,
    definition: definition.id,
    startEvent,
    ...(part === null ? {} : { part }),
    businessKey: key,
    caller,
    variables,
  };
  const advanced = advanceIn(world, null, command, environmentOf(world, definition, by));
  if (!advanced.ok) return advanced;
  world.started.set(model.id, count);
  const kept: Kept = { instance: advanced.value.instance, definition, journal: [] };
  world.instances.set(id, kept);
  record(world, kept, command, by, advanced.value);
  return ok(kept);
}

/** One command for an instance that is there, or why it cannot be taken. */
export function execute(world: WorldState, id: InstanceId, command: LaterCommand, by: string): Result<Kept, Refusal> {
  const kept = world.instances.get(id);
  if (kept === undefined) return fail(refusal('unknownInstance', `an instance "${id}"`));
  const advanced = advanceIn(world, kept, command, environmentOf(world, kept.definition, by));
  if (!advanced.ok) return advanced;
  record(world, kept, command, by, advanced.value);
  return ok(kept);
}

/** When the engine breaks, the instance is what it was before. */
function advanceIn(
  world: WorldState,
  kept: Kept | null,
  command: Command,
  environment: Environment,
): Result<Advanced, Refusal> {
  if (world.checks) return checkedAdvance(kept, command, environment);
  try {
    return advance(kept === null ? null : stateOf(world, kept), command, environment);
  } catch (fault) {
    if (kept !== null) kept.instance = replay(kept.journal);
    throw fault;
  }
}

const stateOf = ({ restarts }: WorldState, { instance }: Kept): Instance =>
  restarts ? throughSnapshot(instance) : instance;

function record(
  world: WorldState,
  kept: Kept,
  command: Command,
  by: string,
  { instance, facts, effects }: Advanced,
): void {
  kept.instance = instance;
  kept.journal.push({ at: world.now, by, command, facts });
  schedule(world, instance.id, facts, effects);
  if (world.checks || world.restarts) checkAfter(world, kept);
}

const environmentOf = (world: WorldState, { model, decide }: Definition, by: string): Environment => ({
  model,
  now: world.now,
  by,
  evaluate: world.evaluate,
  decide,
});

/** The process says how an instance started without a key gets one. */
function businessKeyOf(world: WorldState, { model }: Definition, variables: Variables): string | null {
  if (model.businessKey === null) return null;
  const answer = world.evaluate(model.businessKey, variables, world.now);
  return answer.ok && (typeof answer.value === 'string' || typeof answer.value === 'number')
    ? String(answer.value)
    : null;
}
