import { createJob } from '../shared/createJob.ts';
import { finish } from '../shared/finish.ts';
import { throwMessage } from '../triggers/message.ts';
import { NO_VARIABLES } from '../behavior.ts';
import type { ElementBehavior } from '../behavior.ts';

/** Sends to the outside by a job, or to another instance by a message, and is over when that is sent. */
export const sendTask: ElementBehavior<'sendTask'> = {
  enter: (step, visit, { sends }) => {
    if (sends.by === 'job') createJob(step, visit, sends.job);
    else {
      throwMessage(step, sends.message, visit);
      finish(step, visit, NO_VARIABLES);
    }
  },
};
