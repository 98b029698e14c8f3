import type { ActivityStartAsked } from '../facts/fact.ts';
import { enterElement } from '../elements/shared/enterElement.ts';
import { elementIn } from '../model/process.ts';
import type { Step } from '../step.ts';

/** A token of its own begins at the activity. */
export function onActivityStartAsked(step: Step, { visit, element }: ActivityStartAsked): void {
  enterElement(step, elementIn(step.model, element), { parent: visit });
}
