import type { JobCompleted, TaskCompleted, TimerFired, TriggersMet } from '../facts/fact.ts';
import { jobOf } from '../model/jobOf.ts';
import { elementIn } from '../model/process.ts';
import type { Variables } from '../expressions.ts';
import { NO_VARIABLES } from '../elements/behavior.ts';
import { finish } from '../elements/shared/finish.ts';
import { keepsAnswer } from '../elements/shared/handOn.ts';
import { listenAgain } from '../elements/shared/listening.ts';
import { occur } from '../elements/shared/occur.ts';
import { guarded } from '../elements/shared/trouble.ts';
import { visitIn } from '../state/questions.ts';
import type { Step } from '../step.ts';
import { formatInstant } from '../time/instant.ts';

/** What is mapped or collected from a user task may also ask who completed it. */
export function onTaskCompleted(step: Step, { visit, by, assignee, variables }: TaskCompleted): void {
  if (keepsAnswer(step, visitIn(step.instance, visit))) {
    const task = { completedBy: by, assignee, completedAt: formatInstant(step.now) };
    step.record({ type: 'variablesSet', visit, variables: { task } });
  }
  finish(step, visit, variables);
}

export function onJobCompleted(step: Step, { visit, element, variables }: JobCompleted): void {
  const resultVariable = jobOf(elementIn(step.model, element))?.resultVariable ?? null;
  finish(step, visit, resultVariable === null ? variables : { [resultVariable]: variables });
}

export function onTimerFired(step: Step, { visit, element }: TimerFired): void {
  occur(step, visit, element, NO_VARIABLES);
}

/** A non-interrupting event listens anew, while its scope or activity is there. */
export function onTriggersMet(step: Step, { visit: id, element }: TriggersMet): void {
  const visit = step.instance.visits.get(id);
  if (visit === undefined) return;
  guarded(step, id, 'entering', () => {
    listenAgain(step, visit, elementIn(step.model, element));
  });
}

interface Ended {
  readonly visit: TimerFired['visit'];
  readonly element: TimerFired['element'];
  readonly variables: Variables;
}

export function onReceived(step: Step, { visit, element, variables }: Ended): void {
  occur(step, visit, element, variables);
}
