import type { Json } from '../expressions.ts';
import type { FlowId, VisitId, WaitId } from '../identifiers.ts';
import { noListYet, noneYet, withItem } from './growing.ts';
import type { Incident } from './incident.ts';
import type { Instance, LastCompletion, Visit } from './instance.ts';
import type { Wait } from './wait.ts';

/** A visit as JSON says it. */
interface VisitSnapshot extends Omit<Visit, Derived | 'tokens' | 'variables' | Rare> {
  readonly variables: { readonly [name: string]: Json } | null;
  readonly tokens: readonly (readonly [FlowId, number])[];
  readonly rare?: Pick<Visit, Rare>;
}

/** What follows from the rest. */
type Derived = 'waits' | 'children' | 'tokenCount';

/** What few visits have, and is left out of the others. */
type Rare = 'met' | 'resetting' | 'ending';

/** An instance as JSON says it. What follows from the rest (children, sets of waits) is left out. */
export interface Snapshot extends Omit<
  Instance,
  'visits' | 'waits' | 'incidents' | 'conditions' | 'signals' | 'lastCompletion'
> {
  readonly lastCompletion?: LastCompletion;
  readonly visits: readonly VisitSnapshot[];
  readonly waits: readonly Wait[];
  readonly incidents: readonly Incident[];
}

/** Shares structure with the instance: write it down before the instance goes on. */
export const snapshotOf = (instance: Instance): Snapshot => ({
  id: instance.id,
  definition: instance.definition,
  process: instance.process,
  caller: instance.caller,
  businessKey: instance.businessKey,
  startedAt: instance.startedAt,
  startedBy: instance.startedBy,
  status: instance.status,
  nextId: instance.nextId,
  ...(instance.lastCompletion === null ? {} : { lastCompletion: instance.lastCompletion }),
  visits: Array.from(instance.visits.values(), snapshotOfVisit),
  waits: [...instance.waits.values()],
  incidents: [...instance.incidents.values()],
});

const snapshotOfVisit = (visit: Visit): VisitSnapshot => ({
  id: visit.id,
  element: visit.element,
  parent: visit.parent,
  role: visit.role,
  index: visit.index,
  enteredAt: visit.enteredAt,
  variables: visit.variables,
  tokens: [...visit.tokens],
  loop: visit.loop,
  records: visit.records,
  undoing: visit.undoing,
  incident: visit.incident,
  ...rareOf(visit),
});

function rareOf({ met, resetting, ending }: Visit): { readonly rare?: Pick<Visit, Rare> } {
  return met.length === 0 && resetting.length === 0 && ending === null ? {} : { rare: { met, resetting, ending } };
}

/** The instance of a snapshot just read: it takes the snapshot's own structure over. */
export function instanceOf({ visits, waits, incidents, lastCompletion, ...rest }: Snapshot): Instance {
  const instance: Instance = {
    ...rest,
    lastCompletion: lastCompletion ?? null,
    visits: new Map(visits.map((visit) => [visit.id, visitOf(visit)])),
    waits: new Map(waits.map((wait) => [wait.id, wait])),
    incidents: new Map(incidents.map((incident) => [incident.id, incident])),
    conditions: new Set(),
    signals: new Set(),
  };
  for (const { id, parent } of visits) if (parent !== null) addChild(instance, parent, id);
  for (const { id, type, visit } of waits) {
    addWait(instance, visit, id);
    if (type === 'condition') instance.conditions.add(id);
    if (type === 'signal') instance.signals.add(id);
  }
  return instance;
}

const visitOf = ({ tokens, variables, rare, ...visit }: VisitSnapshot): Visit => ({
  ...visit,
  ...(rare ?? { met: noListYet(), resetting: noListYet(), ending: null }),
  variables: variables === null ? null : { ...variables },
  waits: noneYet(),
  children: noneYet(),
  tokens: new Map(tokens),
  tokenCount: tokens.reduce((total, [, count]) => total + count, 0),
});

function addChild(instance: Instance, parent: VisitId, child: VisitId): void {
  const visit = instance.visits.get(parent);
  if (visit !== undefined) visit.children = withItem(visit.children, child);
}

function addWait(instance: Instance, id: VisitId, wait: WaitId): void {
  const visit = instance.visits.get(id);
  if (visit !== undefined) visit.waits = withItem(visit.waits, wait);
}
