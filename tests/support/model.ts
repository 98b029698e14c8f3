import type { Mapping } from '../../engine/core/model/activity.ts';
import type { Element, ElementKind, ElementOf } from '../../engine/core/model/element.ts';
import type { Trigger } from '../../engine/core/model/trigger.ts';
import type { ProcessModel, ScopeModel, SequenceFlow } from '../../engine/core/model/process.ts';
import type { ElementId } from '../../engine/core/identifiers.ts';
import { elementId, flowId, processId } from '../../engine/core/identifiers.ts';

type Wired = 'kind' | 'id' | 'name' | 'labels' | 'scope' | 'incoming' | 'outgoing';
type Settings<Kind extends ElementKind> = Partial<Omit<ElementOf<Kind>, Wired>>;

export interface Piece {
  readonly kind: ElementKind;
  readonly id: string;
  readonly settings: object;
  readonly inside: readonly Part[];
}
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly when: string | null;
  readonly isDefault: boolean;
}
/** A data object or property of the scope it stands in, with its first value. */
export interface Declared {
  readonly variable: string;
  readonly value: string | null;
}
export type Part = Piece | Link | Declared;

/** One element, with only the settings that matter to the test. */
export const element = <Kind extends ElementKind>(
  kind: Kind,
  id: string,
  settings: Settings<Kind> = {},
  ...inside: Part[]
): Piece => ({
  kind,
  id,
  settings,
  inside,
});

/** A chain of flows: `path('a', 'b', 'c')`. Flow ids read `a>b`. */
export const path = (...ids: string[]): Link[] =>
  ids.slice(1).map((to, index) => ({ from: ids[index] ?? '', to, when: null, isDefault: false }));

export const when = (condition: string, from: string, to: string): Link => ({
  from,
  to,
  when: condition,
  isDefault: false,
});
export const otherwise = (from: string, to: string): Link => ({ from, to, when: null, isDefault: true });

export const declaring = (variable: string, value: string | null = null): Declared => ({ variable, value });

export const set = (target: string, source: string): Mapping => ({ target, source });

/** A complete model out of parts, wired and with every setting that was left out at its plainest. */
export function processOf(id: string, ...parts: (Part | Part[])[]): ProcessModel {
  const elements: { [id: string]: Element } = {};
  const flows: { [id: string]: SequenceFlow } = {};
  const scopes: { [id: string]: ScopeModel } = {};
  build(id, parts.flat(), elements, flows, scopes);
  return {
    id: processId(id),
    name: id,
    labels: {},
    businessKey: null,
    title: null,
    searchable: [],
    elements,
    flows,
    scopes,
  };
}

function build(
  scope: string,
  parts: readonly Part[],
  elements: { [id: string]: Element },
  flows: { [id: string]: SequenceFlow },
  scopes: { [id: string]: ScopeModel },
): void {
  const links = parts.filter((part): part is Link => 'from' in part);
  const pieces = parts.filter((part): part is Piece => 'kind' in part);
  for (const link of links) {
    const id = flowId(`${link.from}>${link.to}`);
    const { from, to, when: condition } = link;
    flows[id] = { id, name: '', labels: {}, source: elementId(from), target: elementId(to), condition };
  }
  for (const piece of pieces) {
    elements[piece.id] = wire(scope, piece, links, pieces);
    if (piece.kind.endsWith('ubProcess') || piece.kind === 'transaction')
      build(piece.id, piece.inside, elements, flows, scopes);
  }
  scopes[scope] = {
    id: elementId(scope),
    starts: idsOf(pieces.filter(({ kind }) => kind === 'startEvent')),
    eventSubProcesses: idsOf(pieces.filter(({ kind }) => kind === 'eventSubProcess')),
    implicitStarts: idsOf(
      pieces.filter(
        ({ id, kind, settings }) =>
          !links.some(({ to }) => to === id) &&
          !['startEvent', 'boundaryEvent', 'eventSubProcess', 'implicitThrowEvent'].includes(kind) &&
          !(
            'trigger' in settings &&
            (settings.trigger as Trigger).type === 'link' &&
            kind === 'intermediateCatchEvent'
          ) &&
          !('isForCompensation' in settings),
      ),
    ),
    variables: Object.fromEntries(parts.flatMap((part) => ('variable' in part ? [[part.variable, part.value]] : []))),
  };
}

const idsOf = (pieces: readonly Piece[]): readonly ElementId[] => pieces.map(({ id }) => elementId(id));

function wire(scope: string, { kind, id, settings }: Piece, links: readonly Link[], pieces: readonly Piece[]): Element {
  const outgoing = links.filter(({ from }) => from === id);
  const defaultLink = outgoing.find(({ isDefault }) => isDefault);
  const attached = pieces.filter(
    (piece) => piece.kind === 'boundaryEvent' && 'attachedTo' in piece.settings && piece.settings.attachedTo === id,
  );
  const wired = {
    ...plain,
    attachedTo: undefined,
    instantiates: kind === 'receiveTask' ? false : null,
    defaultFlow: defaultLink === undefined ? null : flowId(`${defaultLink.from}>${defaultLink.to}`),
    boundaryEvents:
      kind.endsWith('Task') || ['task', 'callActivity', 'transaction'].includes(kind) || kind.endsWith('ubProcess')
        ? idsOf(attached)
        : undefined,
    ...settings,
    kind,
    id: elementId(id),
    name: id,
    labels: {},
    scope: elementId(scope),
    incoming: links.filter(({ to }) => to === id).map(({ from, to }) => flowId(`${from}>${to}`)),
    outgoing: outgoing.map(({ from, to }) => flowId(`${from}>${to}`)),
  };
  return Object.fromEntries(Object.entries(wired).filter(([, value]) => value !== undefined)) as unknown as Element;
}

/** Every setting of every kind at its plainest; what a kind has not got does it no harm. */
const plain = {
  trigger: { type: 'none' },
  interrupting: true,
  form: null,
  outputs: null,
  loop: null,
  inputs: [],
  compensatedBy: null,
  isForCompensation: false,
  startQuantity: 1,
  completionQuantity: 1,
  activationCondition: null,
  ordering: 'parallel',
  completionCondition: null,
  cancelsRemaining: true,
  activeElements: null,
  assignment: { role: null, unit: null, assignee: null, candidates: null, exclude: null, strategy: 'pool' },
  due: null,
  followUp: null,
  priority: null,
  job: { type: 'work', attemptsMax: 3, backoff: 'PT10S', headers: {}, resultVariable: null },
  sends: { by: 'job', job: { type: 'send', attemptsMax: 3, backoff: 'PT10S', headers: {}, resultVariable: null } },
  message: { type: 'message', name: 'message', key: null, payload: null, timeToLive: null },
  runs: { by: 'feel', script: 'null', resultVariable: null },
  rule: { by: 'decision', decision: 'decision', resultVariable: 'answer' },
  calledProcess: 'called',
  binding: 'latest',
  businessKey: null,
  passesAllVariables: false,
};
