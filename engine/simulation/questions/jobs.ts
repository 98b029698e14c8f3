import { elementIn } from '../../core/model/process.ts';
import { jobOf } from '../../core/model/jobOf.ts';
import { isRunning, isWaitOf, variablesSeenFrom } from '../../core/state/questions.ts';
import type { Job } from '../jobHandler.ts';
import type { Seen } from '../worldState.ts';

/** Jobs that are not done, stopped ones too. */
export function jobsIn({ instance, definition: { model } }: Seen): readonly Job[] {
  if (!isRunning(instance)) return [];
  return [...instance.waits.values()].flatMap((wait) => {
    if (!isWaitOf(wait, 'job')) return [];
    const { id, element, jobType, attemptsLeft, stopped } = wait;
    return {
      instance: instance.id,
      process: model.id,
      wait: id,
      element,
      type: jobType,
      headers: jobOf(elementIn(model, element))?.headers ?? {},
      businessKey: instance.businessKey,
      variables: { ...variablesSeenFrom(instance, wait.visit) },
      attemptsLeft,
      stopped,
    };
  });
}
