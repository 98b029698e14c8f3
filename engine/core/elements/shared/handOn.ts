import type { Variables } from '../../expressions.ts';
import type { MultiInstance } from '../../model/activity.ts';
import type { ActivityElement, Element } from '../../model/element.ts';
import { isActivity } from '../../model/element.ts';
import { elementIn } from '../../model/process.ts';
import type { Visit } from '../../state/instance.ts';
import { parentOf } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { valueOf } from '../../step.ts';
import { mapped } from './mappings.ts';
import { write } from './write.ts';

/** Whether an answer is first set within the visit, for output mappings or a collecting multi-instance to read. */
export const keepsAnswer = (step: Step, visit: Visit): boolean =>
  outputsOf(elementIn(step.model, visit.element)) !== null || collectingLoop(step, visit) !== null;

/** Hands an answer out of a visit: by its output mappings, to the collected list, or as it is. Throws Trouble. */
export function handOn(step: Step, visit: Visit, answer: Variables): void {
  const outputs = outputsOf(elementIn(step.model, visit.element));
  const around = parentOf(step.instance, visit);
  const collecting = collectingLoop(step, visit);
  if (outputs !== null) write(step, around.id, mapped(step, visit.id, outputs));
  else if (collecting === null) write(step, around.id, answer);
  if (collecting === null || visit.index === null) return;
  const value = collecting.outputItem === null ? null : valueOf(step, visit.id, collecting.outputItem);
  step.record({ type: 'loopItemAnswered', visit: around.id, index: visit.index, value });
}

/** Null hands every answered variable on. */
const outputsOf = (element: Element): ActivityElement['outputs'] => ('outputs' in element ? element.outputs : null);

function collectingLoop(step: Step, visit: Visit): MultiInstance | null {
  const element = elementIn(step.model, visit.element);
  if (visit.role !== 'iteration' || !isActivity(element)) return null;
  return element.loop?.type === 'multiInstance' && element.loop.outputCollection !== null ? element.loop : null;
}
