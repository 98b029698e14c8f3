import type { Variables } from '../core/expressions.ts';
import type { InstanceId, WaitId } from '../core/identifiers.ts';
import { elementIn } from '../core/model/process.ts';
import type { WorldState } from './worldState.ts';

/** What is wrong with the answer to a task, by the form of the task. */
export function formComplaints(world: WorldState, id: InstanceId, task: WaitId, values: Variables): readonly string[] {
  const kept = world.instances.get(id);
  const wait = kept?.instance.waits.get(task);
  if (kept === undefined || wait === undefined) return [];
  const { model, validateForm } = kept.definition;
  const element = elementIn(model, wait.element);
  return element.kind === 'userTask' && element.form !== null ? validateForm(element.form, values) : [];
}
