import type { VisitId } from '../../identifiers.ts';
import { elementIn } from '../../model/process.ts';
import type { Visit } from '../../state/instance.ts';
import { visitIn } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { enterElement } from './enterElement.ts';
import { leave } from './leave.ts';

/** An event throws several things one after the other, each from a visit within its own. */
export function beginParts(step: Step, visit: Visit, count: number): void {
  step.note({ type: 'loopStarted', visit: visit.id, size: count, items: null });
  continueParts(step, visit.id);
}

/** The next is thrown, or the event is over. */
export function continueParts(step: Step, id: VisitId): void {
  const visit = visitIn(step.instance, id);
  const { started = 0, size = 0 } = visit.loop ?? {};
  if (started === size) leave(step, id);
  else enterElement(step, elementIn(step.model, visit.element), { parent: id, role: 'iteration', index: started });
}

/** Which one a visit throws, from 0. */
export const partOf = ({ index }: Visit): number => index ?? 0;
