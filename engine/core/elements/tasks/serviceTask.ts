import { createJob } from '../shared/createJob.ts';
import type { ElementBehavior } from '../behavior.ts';

/** Done by a connector or an external worker (BPMN 2.0.2, 13.3.3). */
export const serviceTask: ElementBehavior<'serviceTask'> = {
  enter: (step, visit, { job }) => {
    createJob(step, visit, job);
  },
};
