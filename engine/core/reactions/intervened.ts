import type { InterventionMade } from '../facts/fact.ts';
import { cancelVisit } from '../elements/shared/cancel.ts';
import { enterElement } from '../elements/shared/enterElement.ts';
import { elementIn } from '../model/process.ts';
import type { Step } from '../step.ts';
import { settle } from './settle.ts';

/** What the plan says ends, then a token begins where it says; a scope left with nothing may be over. */
export function onInterventionMade(step: Step, { scope, cancels, drops, target }: InterventionMade): void {
  for (const id of cancels) if (step.instance.visits.has(id)) cancelVisit(step, id);
  if (drops.length > 0) step.record({ type: 'tokensDropped', visit: scope, flows: drops });
  if (target === null) settle(step, scope);
  else enterElement(step, elementIn(step.model, target), { parent: scope });
}
