import type { Fact, FactOf, FactType } from '../../core/facts/fact.ts';
import type { Instant, WaitId } from '../../core/identifiers.ts';
import type { ProcessModel } from '../../core/model/process.ts';
import { elementIn } from '../../core/model/process.ts';
import type { Instance } from '../../core/state/instance.ts';
import { openWait } from '../../core/state/questions.ts';
import type { TaskChange } from '../../ports/executionStore.ts';
import type { Draft } from './draft.ts';

/** What the facts of one command are seen against. `instance` is as the command left it. */
export interface Setting {
  readonly at: Instant;
  readonly by: string;
  readonly model: ProcessModel;
  readonly instance: Instance;
}

/** Brings the work items that people and messages look for up to date with a fact. */
export function showFact(draft: Draft, fact: Fact, setting: Setting): void {
  const show = shows[fact.type] as Show<FactType> | null;
  show?.(draft, fact, setting);
}

type Show<Type extends FactType> = (draft: Draft, fact: FactOf<Type>, setting: Setting) => void;

/** Null where nothing that can be looked for changes. */
const shows: { readonly [Type in FactType]: Show<Type> | null } = {
  instanceStarted: null,
  elementEntered: null,
  elementCompleted: null,
  elementCancelled: null,
  tokensDropped: null,
  eventChosen: null,
  variablesSet: null,
  waitsWithdrawn: (draft, { waits }, { at }) => {
    for (const { wait, waitType } of waits) {
      if (waitType === 'task')
        changeTask(draft, wait, { state: 'withdrawn', owner: null, endedAt: at, completedBy: null });
      if (waitType === 'message' || waitType === 'signal') endSubscription(draft, wait);
    }
  },
  taskCreated: (draft, { wait, element: id, assignment, form, dueAt, followUpAt, priority }, { at, model }) => {
    const element = elementIn(model, id);
    draft.tasks.set(wait, {
      wait,
      element: id,
      name: element.name,
      labels: element.labels,
      form,
      state: 'open',
      role: assignment.role,
      unit: assignment.unit,
      assignee: assignment.assignee,
      candidates: assignment.candidates,
      excluded: assignment.exclude,
      priority,
      dueAt,
      followUpAt,
      createdAt: at,
      endedAt: null,
      completedBy: null,
    });
  },
  taskAssigned: showOwner,
  taskClaimed: showOwner,
  taskReleased: showOwner,
  taskCompleted: (draft, { wait, by }, { at }) => {
    changeTask(draft, wait, { state: 'completed', owner: null, endedAt: at, completedBy: by });
  },
  jobCreated: null,
  jobCompleted: null,
  jobFailed: null,
  jobRetried: null,
  jobEnded: null,
  timerScheduled: null,
  timerFired: null,
  messageAwaited: (draft, { wait, name, key, element }) => {
    draft.subscriptions.set(wait, { wait, kind: 'message', name, correlationKey: key, element });
  },
  messageReceived: (draft, { wait, messageId, remains }) => {
    draft.messages.push(messageId);
    if (!remains) endSubscription(draft, wait);
  },
  signalDelivered: null,
  signalAwaited: (draft, { wait, name, element }) => {
    draft.subscriptions.set(wait, { wait, kind: 'signal', name, correlationKey: null, element });
  },
  signalReceived: (draft, { wait, remains }) => {
    if (!remains) endSubscription(draft, wait);
  },
  conditionAwaited: null,
  conditionTurned: null,
  conditionMet: null,
  callStarted: null,
  callCompleted: null,
  messageThrown: null,
  signalThrown: null,
  errorThrown: null,
  escalationThrown: null,
  escalationReceived: null,
  errorPassedUp: null,
  escalationPassedUp: null,
  terminationAsked: null,
  compensationStarted: null,
  compensationStepped: null,
  triggerMet: null,
  triggersMet: null,
  gatewayActivated: null,
  gatewayReset: null,
  transactionCancelled: null,
  interventionMade: null,
  activityStartAsked: null,
  adHocEndAsked: null,
  adHocClosed: null,
  loopStarted: null,
  loopItemAnswered: null,
  incidentRaised: (draft, { incident, element, wait, stage, code, message }, { at }) => {
    draft.incidents.set(incident, { incident, element, wait, stage, code, message, raisedAt: at, resolved: null });
  },
  incidentResolved: (draft, { incident, how }, { at, by }) => {
    const raised = draft.incidents.get(incident);
    if (raised === undefined) draft.incidentsEnded.set(incident, { at, how, by });
    else draft.incidents.set(incident, { ...raised, resolved: { at, how, by } });
  },
  instanceCompleted: null,
  cancellationAsked: null,
  instanceCancelled: null,
};

function showOwner(draft: Draft, { wait }: { readonly wait: WaitId }, { instance }: Setting): void {
  const task = openWait(instance, wait, 'task');
  if (task === null) return;
  const { assignee, role, unit } = task.assignment;
  changeTask(draft, wait, { state: 'open', owner: { assignee, role, unit }, endedAt: null, completedBy: null });
}

function changeTask(draft: Draft, wait: WaitId, change: Omit<TaskChange, 'wait'>): void {
  const created = draft.tasks.get(wait);
  const { owner, ...rest } = change;
  if (created !== undefined) {
    draft.tasks.set(wait, { ...created, ...rest, ...owner });
    return;
  }
  const earlier = draft.taskChanges.get(wait)?.owner ?? null;
  draft.taskChanges.set(wait, { ...rest, wait, owner: owner ?? earlier });
}

function endSubscription(draft: Draft, wait: WaitId): void {
  if (!draft.subscriptions.delete(wait)) draft.subscriptionsEnded.add(wait);
}
