import type { Variables } from '../../core/expressions.ts';
import type { FactOf } from '../../core/facts/fact.ts';
import type { ElementId, InstanceId, Instant, ProcessId, WaitId } from '../../core/identifiers.ts';
import { invariant } from '../../core/invariant.ts';
import { isRunning, isWaitOf, variablesSeenFrom } from '../../core/state/questions.ts';
import type { TaskAssignment } from '../../core/state/wait.ts';
import type { Seen } from '../worldState.ts';

/** A user task in somebody's inbox. */
export interface OpenTask {
  readonly instance: InstanceId;
  readonly process: ProcessId;
  readonly task: WaitId;
  readonly element: ElementId;
  readonly assignment: TaskAssignment;
  readonly form: string | null;
  readonly dueAt: Instant | null;
  readonly followUpAt: Instant | null;
  readonly priority: number;
  /** What is known where it stands. */
  readonly variables: Variables;
}

export function tasksIn({ instance, definition, journal }: Seen): readonly OpenTask[] {
  if (!isRunning(instance)) return [];
  const created = new Map(
    journal
      .flatMap(({ facts }) => facts)
      .filter((fact): fact is FactOf<'taskCreated'> => fact.type === 'taskCreated')
      .map((fact) => [fact.wait, fact]),
  );
  return [...instance.waits.values()].flatMap((wait) => {
    if (!isWaitOf(wait, 'task')) return [];
    const fact = created.get(wait.id);
    invariant(fact !== undefined, `task ${wait.id} of instance ${instance.id} was created`);
    const { form, dueAt, followUpAt, priority } = fact;
    return {
      instance: instance.id,
      process: definition.model.id,
      task: wait.id,
      element: wait.element,
      assignment: wait.assignment,
      ...{ form, dueAt, followUpAt, priority },
      variables: { ...variablesSeenFrom(instance, wait.visit) },
    };
  });
}
