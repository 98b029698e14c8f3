import { valueOf } from '../../step.ts';
import { answerAs } from '../shared/answer.ts';
import { createJob } from '../shared/createJob.ts';
import { finish } from '../shared/finish.ts';
import type { ElementBehavior } from '../behavior.ts';

/** Evaluates its script at once, or waits for whoever runs its language (BPMN 2.0.2, 10.3.3). */
export const scriptTask: ElementBehavior<'scriptTask'> = {
  enter: (step, visit, { runs }) => {
    if (runs.by === 'job') createJob(step, visit, runs.job);
    else finish(step, visit, answerAs(valueOf(step, visit, runs.script), runs.resultVariable));
  },
};
