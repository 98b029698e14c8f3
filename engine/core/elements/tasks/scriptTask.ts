import { valueOf } from '../../step.ts';
import { answerAs } from '../shared/answer.ts';
import { finish } from '../shared/finish.ts';
import type { ElementBehavior } from '../behavior.ts';

/** Evaluates its FEEL script at once. */
export const scriptTask: ElementBehavior<'scriptTask'> = {
  enter: (step, visit, { script, resultVariable }) => {
    finish(step, visit, answerAs(valueOf(step, visit, script), resultVariable));
  },
};
