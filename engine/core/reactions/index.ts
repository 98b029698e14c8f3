import type { Fact, FactOf, FactType } from '../facts/fact.ts';
import type { VisitId } from '../identifiers.ts';
import { isThrowing } from '../model/element.ts';
import type { ProcessModel } from '../model/process.ts';
import { elementIn } from '../model/process.ts';
import type { TriggerType } from '../model/trigger.ts';
import { closeAdHoc } from '../elements/shared/adHoc.ts';
import { undoNext } from '../elements/shared/compensate.ts';
import { lookAgain } from '../elements/triggers/conditional.ts';
import { ROOT } from '../state/questions.ts';
import type { Step } from '../step.ts';
import { onActivityStartAsked } from './adHoc.ts';
import { begin } from './begin.ts';
import { onCancellationAsked } from './cancelled.ts';
import { onElementCompleted } from './completed.ts';
import { onJobCompleted, onReceived, onTaskCompleted, onTimerFired, onTriggersMet } from './ended.ts';
import { onElementEntered } from './entered.ts';
import { onIncidentResolved } from './retried.ts';
import { onInterventionMade } from './intervened.ts';
import { settle } from './settle.ts';
import {
  deliverSignal,
  onErrorThrown,
  onEscalationReceived,
  onEscalationThrown,
  onSignalThrown,
  onTerminationAsked,
} from './throws.ts';

/** `parent` is the scope of the visit that the fact is about, as it was before the fact. */
type Reaction<Type extends FactType> = (step: Step, fact: FactOf<Type>, parent: VisitId) => void;

/** Null where a fact leads to nothing further within the instance. */
type Reactions = { readonly [Type in FactType]: Reaction<Type> | null };

const reactions: Reactions = {
  instanceStarted: (step) => {
    begin(step, ROOT);
  },
  elementEntered: onElementEntered,
  elementCompleted: onElementCompleted,
  elementCancelled: null,
  tokensDropped: null,
  eventChosen: null,
  variablesSet: lookAgain,
  waitsWithdrawn: null,
  taskCreated: null,
  taskAssigned: null,
  taskClaimed: null,
  taskReleased: null,
  taskCompleted: onTaskCompleted,
  jobCreated: null,
  jobCompleted: onJobCompleted,
  jobFailed: null,
  jobRetried: null,
  jobEnded: null,
  timerScheduled: null,
  timerFired: onTimerFired,
  messageAwaited: null,
  messageReceived: onReceived,
  signalDelivered: (step, { name, variables }) => {
    deliverSignal(step, name, variables);
  },
  signalAwaited: null,
  signalReceived: onReceived,
  conditionAwaited: null,
  conditionTurned: null,
  conditionMet: null,
  callStarted: null,
  callCompleted: onReceived,
  messageThrown: null,
  signalThrown: onSignalThrown,
  errorThrown: onErrorThrown,
  escalationThrown: onEscalationThrown,
  escalationReceived: onEscalationReceived,
  errorPassedUp: null,
  escalationPassedUp: null,
  terminationAsked: onTerminationAsked,
  compensationStarted: (step, { visit }) => {
    undoNext(step, visit);
  },
  compensationStepped: null,
  triggerMet: null,
  triggersMet: onTriggersMet,
  gatewayActivated: null,
  gatewayReset: (step, { visit }) => {
    settle(step, visit);
  },
  transactionCancelled: null,
  interventionMade: onInterventionMade,
  activityStartAsked: onActivityStartAsked,
  adHocEndAsked: (step, { visit }) => {
    closeAdHoc(step, visit);
  },
  adHocClosed: null,
  loopStarted: null,
  loopItemAnswered: null,
  incidentRaised: null,
  incidentResolved: onIncidentResolved,
  instanceCompleted: null,
  cancellationAsked: onCancellationAsked,
  instanceCancelled: null,
};

export const isReactedTo = (type: FactType): boolean => reactions[type] !== null;

/** What the instance does next because of a fact. */
export function react(step: Step, fact: Fact, parent: VisitId): void {
  const reaction = reactions[fact.type] as Reaction<FactType> | null;
  reaction?.(step, fact, parent);
}

/** An event that throws has its turn when the branches beside it have come to rest (docs/decisions/throws-wait.md). */
export function isDeferred(fact: Fact, model: ProcessModel): boolean {
  if (fact.type !== 'elementEntered' || fact.occurred) return false;
  const element = elementIn(model, fact.element);
  return isThrowing(element) && waitsToBeThrown[element.trigger.type] === true;
}

/** What acts on others in the instance. A message goes to another instance, and a link is but a flow. */
const waitsToBeThrown: { readonly [Type in TriggerType]?: true } = {
  signal: true,
  error: true,
  escalation: true,
  compensation: true,
  terminate: true,
  cancel: true,
  multiple: true,
};
