import type { Fact, FactOf, FactType } from '../facts/fact.ts';
import type { WaitId } from '../identifiers.ts';
import type { TaskAssignment } from '../state/wait.ts';
import type { Effect } from './effect.ts';

/** What a fact asks of the world. No fact, no effect; the same fact, the same effect with the same key. */
export function effectsOf(fact: Fact): readonly Effect[] {
  const ask = asks[fact.type] as Ask<FactType>;
  return ask(fact);
}

type Ask<Type extends FactType> = (fact: FactOf<Type>) => readonly Effect[];

const NONE: readonly Effect[] = [];
const nothing = (): readonly Effect[] => NONE;

const asks: { readonly [Type in FactType]: Ask<Type> } = {
  instanceStarted: nothing,
  elementEntered: nothing,
  elementCompleted: nothing,
  elementCancelled: nothing,
  tokensDropped: nothing,
  eventChosen: nothing,
  variablesSet: nothing,
  waitsWithdrawn: ({ waits }) => {
    const calls = waits.filter(({ waitType }) => waitType === 'call').map(({ wait }) => cancelCalled(wait));
    return [{ type: 'withdraw', keys: waits.map(({ wait }) => keyOf(wait)) }, ...calls];
  },
  taskCreated: ({ wait, assignment }) =>
    asksOrganisation(assignment) ? [{ type: 'assignTask', key: keyOf(wait), wait, assignment }] : NONE,
  taskAssigned: ({ wait }) => withdraw(wait),
  taskClaimed: nothing,
  taskReleased: nothing,
  taskCompleted: ({ wait }) => withdraw(wait),
  jobCreated: ({ wait, jobType }) => [{ type: 'runJob', key: keyOf(wait), wait, jobType, at: null }],
  jobCompleted: ({ wait }) => withdraw(wait),
  jobFailed: ({ wait, retryAt, jobType }) =>
    retryAt === null ? withdraw(wait) : [{ type: 'runJob', key: keyOf(wait), wait, jobType, at: retryAt }],
  jobRetried: ({ wait, jobType }) => [{ type: 'runJob', key: keyOf(wait), wait, jobType, at: null }],
  jobEnded: ({ wait }) => withdraw(wait),
  timerScheduled: ({ wait, dueAt }) => [{ type: 'fireTimer', key: keyOf(wait), wait, at: dueAt }],
  timerFired: ({ wait }) => withdraw(wait),
  messageAwaited: nothing,
  messageReceived: nothing,
  signalDelivered: nothing,
  signalAwaited: nothing,
  signalReceived: nothing,
  conditionAwaited: nothing,
  conditionTurned: nothing,
  conditionMet: nothing,
  callStarted: ({ wait, calledProcess, binding, depth, businessKey, variables }) => [
    { type: 'startCalled', key: keyOf(wait), wait, calledProcess, binding, depth, businessKey, variables },
  ],
  callCompleted: ({ wait }) => withdraw(wait),
  messageThrown: ({ visit, name, key, variables, timeToLiveMs }) => [
    { type: 'publishMessage', key: `message-${visit}`, name, correlationKey: key, variables, timeToLiveMs },
  ],
  signalThrown: ({ visit, name, variables }) => [{ type: 'broadcastSignal', key: `signal-${visit}`, name, variables }],
  errorThrown: nothing,
  escalationThrown: nothing,
  escalationReceived: nothing,
  errorPassedUp: ({ sequence, caller, code, message, variables }) => [
    { type: 'throwInCaller', key: `error-${sequence}`, caller, thrown: 'error', code, message, variables },
  ],
  escalationPassedUp: ({ sequence, caller, code, variables }) => [
    {
      type: 'throwInCaller',
      key: `escalation-${sequence}`,
      caller,
      thrown: 'escalation',
      code,
      message: '',
      variables,
    },
  ],
  terminationAsked: nothing,
  compensationStarted: nothing,
  compensationStepped: nothing,
  triggerMet: nothing,
  triggersMet: nothing,
  gatewayActivated: nothing,
  gatewayReset: nothing,
  transactionCancelled: nothing,
  interventionMade: nothing,
  activityStartAsked: nothing,
  adHocEndAsked: nothing,
  adHocClosed: nothing,
  loopStarted: nothing,
  loopItemAnswered: nothing,
  incidentRaised: nothing,
  incidentResolved: nothing,
  instanceCompleted: ({ caller, variables }) =>
    caller === null ? NONE : [{ type: 'answerCaller', key: 'answer', caller, variables }],
  cancellationAsked: nothing,
  instanceCancelled: ({ caller, reason }) =>
    caller === null ? NONE : [{ type: 'failCaller', key: 'answer', caller, reason }],
};

const keyOf = (wait: WaitId): string => `wait-${wait}`;

const withdraw = (wait: WaitId): readonly Effect[] => [{ type: 'withdraw', keys: [keyOf(wait)] }];

const cancelCalled = (wait: WaitId): Effect => ({ type: 'cancelCalled', key: `cancel-${wait}`, wait });

/** The core cannot know who is nearest or least busy: the organisation answers with an `assignTask` command. */
const asksOrganisation = ({ assignee, role, unit, strategy }: TaskAssignment): boolean =>
  assignee === null && role !== null && (unit !== null || strategy !== 'pool');
