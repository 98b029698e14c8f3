import type { ElementId, FlowId, Instant, VisitId, WaitId } from '../identifiers.ts';
import { broken, invariant } from '../invariant.ts';
import type { CompensationRecord, Instance, LoopState, Visit } from '../state/instance.ts';
import { noCountsYet, noListYet, noneYet, withCount, withItem, withMore, withoutItem } from '../state/growing.ts';
import { ROOT, openWait, parentOf, visitIn } from '../state/questions.ts';
import type { Wait, WaitOf, WaitType } from '../state/wait.ts';
import type { Fact, FactOf, FactType, InstanceStarted } from './fact.ts';
import { noteForWithdrawal } from './noteForWithdrawal.ts';

/**
 * The next state. Writes to `instance`, which its caller owns alone, so that a fact costs what it touches and not
 * what the instance holds. Throws BrokenInvariant for a fact that cannot follow on the state.
 */
export function apply(instance: Instance, fact: Fact, at: Instant): void {
  const change = changes[fact.type] as Change<Fact>;
  noteForWithdrawal(instance, fact);
  change(instance, fact, at);
}

/** The state after the first fact. */
export function begin(fact: InstanceStarted, at: Instant): Instance {
  const instance: Instance = {
    id: fact.instance,
    definition: fact.definition,
    process: fact.process,
    caller: fact.caller,
    businessKey: fact.businessKey,
    startedAt: at,
    startedBy: fact.by,
    status: 'running',
    nextId: 1,
    visits: new Map(),
    waits: new Map(),
    incidents: new Map(),
    conditions: new Set(),
    signals: new Set(),
    lastCompletion: null,
  };
  instance.visits.set(ROOT, {
    ...emptyVisit(at),
    id: ROOT,
    element: rootElement(fact),
    variables: { ...fact.variables },
  });
  return instance;
}

type Change<F extends Fact> = (instance: Instance, fact: F, at: Instant) => void;

const nothing = (): void => undefined;

const changes: { readonly [Type in FactType]: Change<FactOf<Type>> } = {
  instanceStarted: (instance) => {
    invariant(false, `instance ${instance.id} starts once`);
  },

  elementEntered: (instance, { visit: id, element, parent: parentId, consumed, role, index, variables }, at) => {
    const parent = visitIn(instance, parentId);
    for (const flow of consumed) takeToken(parent, flow);
    count(instance, id);
    parent.children = withItem(parent.children, id);
    if (role === 'iteration' && parent.loop !== null) parent.loop.started += 1;
    instance.visits.set(id, {
      ...emptyVisit(at),
      id,
      element,
      parent: parentId,
      role,
      index,
      variables: variables === null ? null : { ...variables },
    });
  },

  elementCompleted: (instance, { visit: id, flows, compensable }) => {
    const visit = visitIn(instance, id);
    const parent = parentOf(instance, visit);
    if (visit.children.size > 0) broken(`visit ${id} completes after everything inside it`);
    for (const flow of flows) putToken(parent, flow);
    if (compensable) parent.records = withMore(parent.records, recordsOf(visit));
    if (visit.role === 'iteration' && parent.loop !== null) parent.loop.completed += 1;
    close(instance, visit, parent);
  },

  elementCancelled: (instance, { visit: id }) => {
    const visit = visitIn(instance, id);
    const parent = parentOf(instance, visit);
    if (visit.children.size > 0) broken(`visit ${id} is cancelled after everything inside it`);
    if (visit.role === 'iteration' && parent.loop !== null) parent.loop.terminated += 1;
    close(instance, visit, parent);
  },

  tokensDropped: (instance, { visit: id, flows }) => {
    const scope = visitIn(instance, id);
    if (flows !== undefined) {
      for (const flow of flows) takeToken(scope, flow);
      return;
    }
    scope.tokens = noCountsYet();
    scope.tokenCount = 0;
  },

  eventChosen: (instance, { visit: id, flow }) => {
    const visit = visitIn(instance, id);
    const parent = parentOf(instance, visit);
    putToken(parent, flow);
    close(instance, visit, parent);
  },

  variablesSet: (instance, { visit: id, variables }) => {
    const visit = visitIn(instance, id);
    visit.variables = Object.assign(visit.variables ?? {}, variables);
  },

  waitsWithdrawn: (instance, { waits }) => {
    for (const { wait } of waits) endWait(instance, wait);
  },

  taskCreated: (instance, { wait, visit, element, assignment }) => {
    openWaitAt(instance, { type: 'task', id: wait, visit, element, assignment });
  },
  taskAssigned: (instance, { wait, assignee, role, unit }) => {
    const task = waitIn(instance, wait, 'task');
    instance.waits.set(wait, { ...task, assignment: { ...task.assignment, assignee, role, unit } });
  },
  taskClaimed: (instance, { wait, by }) => {
    assign(instance, wait, by);
  },
  taskReleased: (instance, { wait }) => {
    assign(instance, wait, null);
  },
  taskCompleted: (instance, { wait }) => {
    endWait(instance, wait);
  },

  jobCreated: (instance, { wait, visit, element, jobType, attempts }) => {
    openWaitAt(instance, { type: 'job', id: wait, visit, element, jobType, attemptsLeft: attempts, stopped: false });
  },
  jobCompleted: (instance, { wait }) => {
    endWait(instance, wait);
  },
  jobFailed: (instance, { wait, attemptsLeft }) => {
    const job = waitIn(instance, wait, 'job');
    instance.waits.set(wait, { ...job, attemptsLeft, stopped: attemptsLeft === 0 });
  },
  jobRetried: (instance, { wait, attempts }) => {
    const job = waitIn(instance, wait, 'job');
    instance.waits.set(wait, { ...job, attemptsLeft: attempts, stopped: false });
  },
  jobEnded: (instance, { wait }) => {
    endWait(instance, wait);
  },

  timerScheduled: (instance, { dueAt, cycle, ...fact }) => {
    openWaitAt(instance, { type: 'timer', ...placeOf(fact), dueAt, cycle });
  },
  timerFired: (instance, { wait }) => {
    endWait(instance, wait);
  },

  messageAwaited: (instance, { name, key, ...fact }) => {
    openWaitAt(instance, { type: 'message', ...placeOf(fact), name, key });
  },
  messageReceived: (instance, { wait, remains }) => {
    if (!remains) endWait(instance, wait);
  },

  signalDelivered: nothing,
  signalAwaited: (instance, { name, ...fact }) => {
    openWaitAt(instance, { type: 'signal', ...placeOf(fact), name });
    instance.signals.add(fact.wait);
  },
  signalReceived: (instance, { wait, remains }) => {
    if (!remains) endWait(instance, wait);
  },

  conditionAwaited: (instance, { held, ...fact }) => {
    openWaitAt(instance, { type: 'condition', ...placeOf(fact), held });
    instance.conditions.add(fact.wait);
  },
  conditionTurned: (instance, { wait, held }) => {
    instance.waits.set(wait, { ...waitIn(instance, wait, 'condition'), held });
  },
  conditionMet: (instance, { wait, remains }) => {
    if (remains) instance.waits.set(wait, { ...waitIn(instance, wait, 'condition'), held: true });
    else endWait(instance, wait);
  },

  callStarted: (instance, { wait, visit, element, calledProcess }) => {
    openWaitAt(instance, { type: 'call', id: wait, visit, element, calledProcess });
  },
  callCompleted: (instance, { wait }) => {
    endWait(instance, wait);
  },

  messageThrown: nothing,
  signalThrown: nothing,
  errorThrown: nothing,
  escalationThrown: nothing,
  escalationReceived: nothing,
  errorPassedUp: (instance, { sequence }) => {
    count(instance, sequence);
  },
  escalationPassedUp: (instance, { sequence }) => {
    count(instance, sequence);
  },
  terminationAsked: nothing,

  compensationStarted: (instance, { visit, records, from, activity }) => {
    const remain = (kept: readonly CompensationRecord[]): CompensationRecord[] =>
      activity === null ? [] : kept.filter((record) => record.element !== activity);
    for (const scopeId of from) {
      const scope = visitIn(instance, scopeId);
      scope.records = remain(scope.records);
      if (scope.undoing !== null) scope.undoing = remain(scope.undoing);
    }
    visitIn(instance, visit).undoing = [...records];
  },
  compensationStepped: (instance, { visit }) => {
    const record = visitIn(instance, visit).undoing?.pop();
    invariant(record !== undefined, `visit ${visit} has something left to undo`);
  },

  triggerMet: (instance, { visit: id, element: catcher, part, variables }) => {
    const visit = visitIn(instance, id);
    visit.met = withMore(visit.met, [{ catcher, part, variables }]);
  },
  triggersMet: (instance, { visit: id, element }) => {
    const visit = visitIn(instance, id);
    visit.met = visit.met.filter(({ catcher }) => catcher !== element);
  },

  gatewayActivated: (instance, { visit: id, element, flows }) => {
    const scope = visitIn(instance, id);
    scope.resetting = withMore(scope.resetting, [{ gateway: element, received: flows }]);
  },
  gatewayReset: (instance, { visit: id, element, flows }) => {
    const scope = visitIn(instance, id);
    for (const flow of flows) takeToken(scope, flow);
    scope.resetting = scope.resetting.filter(({ gateway }) => gateway !== element);
  },

  transactionCancelled: (instance, { visit }) => {
    visitIn(instance, visit).ending = 'cancelled';
  },
  interventionMade: (instance, { kind, scope: id, target }) => {
    if (kind === 'withdrawn' && target !== null) forgetRecord(visitIn(instance, id), target);
  },
  activityStartAsked: nothing,
  adHocEndAsked: nothing,
  adHocClosed: (instance, { visit }) => {
    visitIn(instance, visit).ending = 'closed';
  },

  loopStarted: (instance, { visit, size, items }) => {
    visitIn(instance, visit).loop = { size, items, results: [], started: 0, completed: 0, terminated: 0 };
  },
  loopItemAnswered: (instance, { visit, index, value }) => {
    loopIn(instance, visit).results[index] = value;
  },

  incidentRaised: (instance, { incident: id, visit, element, stage, wait, code, message }, at) => {
    count(instance, id);
    instance.incidents.set(id, { id, visit, element, stage, wait, code, message, raisedAt: at });
    visitIn(instance, visit).incident = id;
  },
  incidentResolved: (instance, { incident: id }) => {
    const incident = instance.incidents.get(id);
    invariant(incident !== undefined, `incident ${id} is open`);
    instance.incidents.delete(id);
    visitIn(instance, incident.visit).incident = null;
  },

  instanceCompleted: (instance) => {
    const root = visitIn(instance, ROOT);
    invariant(root.children.size === 0 && root.tokenCount === 0, `nothing runs when instance ${instance.id} completes`);
    instance.status = 'completed';
  },
  cancellationAsked: nothing,
  instanceCancelled: (instance) => {
    invariant(instance.visits.size === 1, `nothing runs when instance ${instance.id} is cancelled`);
    instance.status = 'cancelled';
  },
};

/** What is taken back has not been completed: its newest record goes. */
function forgetRecord(scope: Visit, element: ElementId): void {
  const index = scope.records.findLastIndex((record) => record.element === element);
  if (index >= 0) scope.records = scope.records.filter((_, place) => place !== index);
}

const rootElement = (fact: InstanceStarted): Visit['element'] => fact.process as string as Visit['element'];

const emptyVisit = (at: Instant): Visit => ({
  id: ROOT,
  element: '' as Visit['element'],
  parent: null,
  role: 'single',
  index: null,
  enteredAt: at,
  variables: null,
  waits: noneYet(),
  children: noneYet(),
  tokens: noCountsYet(),
  tokenCount: 0,
  loop: null,
  records: noListYet(),
  undoing: null,
  incident: null,
  met: noListYet(),
  resetting: noListYet(),
  ending: null,
});

function count(instance: Instance, id: number): void {
  if (id >= instance.nextId) instance.nextId = id + 1;
}

function putToken(scope: Visit, flow: FlowId): void {
  scope.tokens = withCount(scope.tokens, flow, (scope.tokens.get(flow) ?? 0) + 1);
  scope.tokenCount += 1;
}

function takeToken(scope: Visit, flow: FlowId): void {
  const there = scope.tokens.get(flow) ?? 0;
  if (there === 0) broken(`only a token that lies on flow "${flow}" is consumed`);
  scope.tokens = withCount(scope.tokens, flow, there - 1);
  scope.tokenCount -= 1;
}

function close(instance: Instance, visit: Visit, parent: Visit): void {
  if (visit.waits.size > 0) broken(`visit ${visit.id} ends after its waits`);
  withoutItem(parent.children, visit.id);
  instance.visits.delete(visit.id);
}

/** A multi-instance leaves one record for each of its instances, everything else one for itself. */
const recordsOf = (visit: Visit): readonly CompensationRecord[] =>
  visit.role === 'body'
    ? visit.records
    : [{ element: visit.element, variables: visit.variables, inner: visit.records }];

interface Place {
  readonly wait: WaitId;
  readonly visit: VisitId;
  readonly element: ElementId;
  readonly part?: number;
}

const placeOf = ({ wait, visit, element, part }: Place): Omit<Place, 'wait'> & { readonly id: WaitId } =>
  part === undefined ? { id: wait, visit, element } : { id: wait, visit, element, part };

function openWaitAt(instance: Instance, wait: Wait): void {
  count(instance, wait.id);
  instance.waits.set(wait.id, wait);
  const visit = visitIn(instance, wait.visit);
  visit.waits = withItem(visit.waits, wait.id);
}

function endWait(instance: Instance, id: WaitId): void {
  const wait = instance.waits.get(id);
  invariant(wait !== undefined, `wait ${id} of instance ${instance.id} is open`);
  instance.waits.delete(id);
  instance.conditions.delete(id);
  instance.signals.delete(id);
  withoutItem(visitIn(instance, wait.visit).waits, id);
}

function waitIn<Type extends WaitType>(instance: Instance, id: WaitId, type: Type): WaitOf<Type> {
  const wait = openWait(instance, id, type);
  invariant(wait !== null, `${type} ${id} of instance ${instance.id} is open`);
  return wait;
}

function assign(instance: Instance, id: WaitId, assignee: string | null): void {
  const task = waitIn(instance, id, 'task');
  instance.waits.set(id, { ...task, assignment: { ...task.assignment, assignee } });
}

function loopIn(instance: Instance, id: VisitId): LoopState {
  const { loop } = visitIn(instance, id);
  invariant(loop !== null, `visit ${id} repeats`);
  return loop;
}
