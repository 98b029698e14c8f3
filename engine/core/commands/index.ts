import { fail } from '../result.ts';
import { isRunning } from '../state/questions.ts';
import { assignTask } from './assignTask.ts';
import { cancelActivity } from './cancelActivity.ts';
import { cancelInstance } from './cancelInstance.ts';
import { claimTask } from './claimTask.ts';

import { completeAdHoc } from './completeAdHoc.ts';
import { completeCall } from './completeCall.ts';
import { completeJob } from './completeJob.ts';
import { completeTask } from './completeTask.ts';
import type { Decider, Decision, Given, LaterCommand } from './decider.ts';
import { failCall } from './failCall.ts';
import { failJob } from './failJob.ts';
import { fireTimer } from './fireTimer.ts';
import { moveToken } from './moveToken.ts';
import { receiveMessage } from './receiveMessage.ts';
import { receiveSignal } from './receiveSignal.ts';
import { refusal } from './refusal.ts';
import { rejectTask } from './rejectTask.ts';
import { releaseTask } from './releaseTask.ts';
import { resolveIncident } from './resolveIncident.ts';
import { restartFrom } from './restartFrom.ts';
import { setVariables } from './setVariables.ts';
import { startAdHocActivity } from './startAdHocActivity.ts';
import { throwInCall } from './throwInCall.ts';
import { throwJobError } from './throwJobError.ts';
import { withdrawCompletion } from './withdrawCompletion.ts';

type Deciders = { readonly [Type in LaterCommand['type']]: Decider<Type> };

const deciders: Deciders = {
  cancelActivity,
  moveToken,
  restartFrom,
  rejectTask,
  withdrawCompletion,
  startAdHocActivity,
  completeAdHoc,
  cancelInstance,
  setVariables,
  claimTask,
  releaseTask,
  assignTask,
  completeTask,
  completeJob,
  failJob,
  throwJobError,
  fireTimer,
  receiveMessage,
  receiveSignal,
  completeCall,
  throwInCall,
  failCall,
  resolveIncident,
};

/** The first facts of a command, or why it is refused. */
export function decide(command: LaterCommand, given: Given): Decision {
  if (!isRunning(given.instance)) {
    return fail(
      refusal('instanceNotRunning', `a running instance, found ${given.instance.id} ${given.instance.status}`),
    );
  }
  const decider = deciders[command.type] as Decider<LaterCommand['type']>;
  return decider(command, given);
}
