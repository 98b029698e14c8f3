import type { Variables } from '../../expressions.ts';
import type { VisitId } from '../../identifiers.ts';
import { visitIn } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { handOn, keepsAnswer } from './handOn.ts';
import { leave } from './leave.ts';
import { guarded } from './trouble.ts';

/** An activity or event is over: its answer is handed on, then the token leaves. */
export function finish(step: Step, id: VisitId, answer: Variables): void {
  if (Object.keys(answer).length > 0 && keepsAnswer(step, visitIn(step.instance, id))) {
    step.record({ type: 'variablesSet', visit: id, variables: answer });
  }
  finishKept(step, id, answer);
}

/** The same when the answer is at the visit already: an event's payload, or a retry. */
export function finishKept(step: Step, id: VisitId, answer: Variables): void {
  const handedOn = guarded(step, id, 'leaving', () => {
    handOn(step, visitIn(step.instance, id), answer);
  });
  if (handedOn) leave(step, id);
}
