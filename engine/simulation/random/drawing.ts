import { elementId, flowId, processId } from '../../core/identifiers.ts';
import type { ElementId, FlowId } from '../../core/identifiers.ts';
import { isActivity } from '../../core/model/element.ts';
import type { Element, ElementKind, ElementOf } from '../../core/model/element.ts';
import type { ProcessModel, ScopeModel, SequenceFlow } from '../../core/model/process.ts';
import type { Expression } from '../../core/model/text.ts';

/** What follows from the other elements and from the flows. */
type Wired = 'kind' | 'id' | 'name' | 'labels' | 'scope' | 'incoming' | 'outgoing' | 'boundaryEvents' | 'defaultFlow';

export type Settings<Kind extends ElementKind> = Omit<ElementOf<Kind>, Wired>;

/** Instead of a condition: the default flow. */
export const OTHERWISE = 'otherwise';

/** A process while it is drawn. */
export interface Drawing {
  readonly process: ElementId;
  /** An id that nothing else has. */
  readonly named: (word: string) => ElementId;
  readonly element: <Kind extends ElementKind>(
    scope: ElementId,
    kind: Kind,
    settings: Settings<Kind>,
    id?: ElementId,
  ) => ElementId;
  /** Taken when a condition holds, `OTHERWISE`, or always. */
  readonly flow: (source: ElementId, target: ElementId, taken?: Expression) => void;
  /** A data object of a scope, with its first value. */
  readonly declare: (scope: ElementId, name: string, value: Expression | null) => void;
  readonly model: () => ProcessModel;
}

interface Drawn {
  readonly id: ElementId;
  readonly kind: ElementKind;
  readonly scope: ElementId;
  readonly settings: object;
}

export function drawingOf(process: string): Drawing {
  const drawn: Drawn[] = [];
  const flows = new Map<FlowId, SequenceFlow>();
  const defaults = new Map<ElementId, FlowId>();
  const declared: { readonly scope: ElementId; readonly name: string; readonly value: Expression | null }[] = [];
  let count = 0;
  const next = (word: string): string => {
    count += 1;
    return `${word}${count}`;
  };
  const named: Drawing['named'] = (word) => elementId(`${process}-${next(word)}`);

  return {
    process: elementId(process),
    named,
    element: (scope, kind, settings, id = named(kind)) => {
      drawn.push({ id, kind, scope, settings });
      return id;
    },
    flow: (source, target, taken) => {
      const id = flowId(`${process}-${next('flow')}`);
      const condition = taken === undefined || taken === OTHERWISE ? null : taken;
      flows.set(id, { id, name: '', labels: {}, source, target, condition });
      if (taken === OTHERWISE) defaults.set(source, id);
    },
    declare: (scope, name, value) => {
      declared.push({ scope, name, value });
    },
    model: () => {
      const elements = drawn.map((each) => wired(each, drawn, [...flows.values()], defaults));
      const scopes = [elementId(process), ...elements.filter(isScope).map(({ id }) => id)];
      const variablesOf = (scope: ElementId) =>
        Object.fromEntries(declared.flatMap((each) => (each.scope === scope ? [[each.name, each.value]] : [])));
      return {
        id: processId(process),
        name: process,
        labels: {},
        businessKey: null,
        title: null,
        searchable: [],
        elements: Object.fromEntries(elements.map((element) => [element.id, element])),
        flows: Object.fromEntries(flows),
        scopes: Object.fromEntries(scopes.map((id) => [id, scopeOf(id, elements, variablesOf(id))])),
      };
    },
  };
}

/** The one place where settings and what was drawn around them become an element of their kind. */
function wired(
  { id, kind, scope, settings }: Drawn,
  drawn: readonly Drawn[],
  flows: readonly SequenceFlow[],
  defaults: ReadonlyMap<ElementId, FlowId>,
): Element {
  const attached = drawn.filter((each) => 'attachedTo' in each.settings && each.settings.attachedTo === id);
  const chooses = 'isForCompensation' in settings || choosing.has(kind);
  return {
    ...settings,
    ...('isForCompensation' in settings ? { boundaryEvents: attached.map((each) => each.id) } : {}),
    ...(chooses ? { defaultFlow: defaults.get(id) ?? null } : {}),
    ...{ kind, id, name: id, labels: {}, scope },
    incoming: flows.filter(({ target }) => target === id).map((flow) => flow.id),
    outgoing: flows.filter(({ source }) => source === id).map((flow) => flow.id),
  } as unknown as Element;
}

const choosing: ReadonlySet<ElementKind> = new Set(['exclusiveGateway', 'inclusiveGateway', 'complexGateway']);

const scopeKinds: ReadonlySet<ElementKind> = new Set([
  'subProcess',
  'transaction',
  'adHocSubProcess',
  'eventSubProcess',
]);

const isScope = ({ kind }: Element): boolean => scopeKinds.has(kind);

function scopeOf(id: ElementId, elements: readonly Element[], variables: ScopeModel['variables']): ScopeModel {
  const inside = elements.filter(({ scope }) => scope === id);
  const starts = inside.filter(({ kind }) => kind === 'startEvent').map((element) => element.id);
  return {
    id,
    starts,
    eventSubProcesses: inside.filter(({ kind }) => kind === 'eventSubProcess').map((element) => element.id),
    implicitStarts: starts.length > 0 ? [] : inside.filter(beginsByItself).map((element) => element.id),
    variables,
  };
}

const neverFirst: ReadonlySet<ElementKind> = new Set(['boundaryEvent', 'eventSubProcess', 'implicitThrowEvent']);

function beginsByItself(element: Element): boolean {
  if (element.incoming.length > 0 || neverFirst.has(element.kind)) return false;
  if (element.kind === 'intermediateCatchEvent' && element.trigger.type === 'link') return false;
  return !(isActivity(element) && element.isForCompensation);
}
