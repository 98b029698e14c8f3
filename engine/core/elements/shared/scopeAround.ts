import { elementIn } from '../../model/process.ts';
import type { Visit } from '../../state/instance.ts';
import { parentOf } from '../../state/questions.ts';
import type { Step } from '../../step.ts';

/** The open scope that the element of a visit is drawn in; loops, parts and what undoes stand between. */
export function scopeAround(step: Step, visit: Visit): Visit {
  const { scope } = elementIn(step.model, visit.element);
  let around = parentOf(step.instance, visit);
  while (around.element !== scope || around.role === 'body') around = parentOf(step.instance, around);
  return around;
}
