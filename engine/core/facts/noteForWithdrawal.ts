import type { Instance } from '../state/instance.ts';
import { parentOf } from '../state/questions.ts';
import type { Fact, FactType } from './fact.ts';

/**
 * Keeps what it takes to take back the completion of a task: where it was, and what has begun since. Forgets it as soon
 * as something has followed that somebody else saw or did. Called before the fact is applied.
 */
export function noteForWithdrawal(instance: Instance, fact: Fact): void {
  if (fact.type === 'taskCompleted') {
    const visit = instance.visits.get(fact.visit);
    instance.lastCompletion =
      visit?.role === 'single'
        ? {
            task: fact.wait,
            element: fact.element,
            by: fact.by,
            visit: fact.visit,
            scope: parentOf(instance, visit).id,
            firstId: instance.nextId,
            flows: [],
          }
        : null;
    return;
  }
  if (instance.lastCompletion === null) return;
  if (leavesTraces[fact.type] === true) instance.lastCompletion = null;
  else follow(instance, fact);
}

/** The tokens that lie about because of it, and whether others were used up together with them. */
function follow(instance: Instance, fact: Fact): void {
  const last = instance.lastCompletion;
  if (last === null) return;
  if (fact.type === 'elementCompleted') {
    const isNew = fact.visit === last.visit || fact.visit >= last.firstId;
    const isInScope = instance.visits.get(fact.visit)?.parent === last.scope;
    if (isNew && isInScope) instance.lastCompletion = { ...last, flows: [...last.flows, ...fact.flows] };
    else if (!isNew) instance.lastCompletion = null;
  }
  if (fact.type === 'elementEntered' && fact.parent === last.scope) {
    const flows = [...last.flows];
    for (const flow of fact.consumed) {
      const index = flows.indexOf(flow);
      if (index < 0) {
        instance.lastCompletion = null;
        return;
      }
      flows.splice(index, 1);
    }
    instance.lastCompletion = { ...last, flows };
  }
}

/** What reaches beyond the instance, what somebody does, and what cannot be put back. */
const leavesTraces: { readonly [Type in FactType]?: true } = {
  interventionMade: true,
  elementCancelled: true,
  tokensDropped: true,
  eventChosen: true,
  taskClaimed: true,
  taskReleased: true,
  jobCreated: true,
  jobCompleted: true,
  jobFailed: true,
  jobEnded: true,
  timerFired: true,
  messageReceived: true,
  signalDelivered: true,
  signalReceived: true,
  conditionMet: true,
  callStarted: true,
  callCompleted: true,
  messageThrown: true,
  signalThrown: true,
  errorThrown: true,
  escalationThrown: true,
  escalationReceived: true,
  terminationAsked: true,
  compensationStarted: true,
  gatewayActivated: true,
  gatewayReset: true,
  triggerMet: true,
  activityStartAsked: true,
  adHocEndAsked: true,
  adHocClosed: true,
  incidentRaised: true,
  incidentResolved: true,
  instanceCompleted: true,
  cancellationAsked: true,
};
