import { entered } from '../elements/shared/enterElement.ts';
import { isStartEvent, startsOf } from '../elements/shared/openScope.ts';
import { NO_VARIABLES } from '../elements/behavior.ts';
import type { Fact, InstanceStarted } from '../facts/fact.ts';
import type { ElementId, FlowId } from '../identifiers.ts';
import { visitId } from '../identifiers.ts';
import type { Element, EventBasedGateway } from '../model/element.ts';
import { instantiatingGatewayBefore, instantiatingIn } from '../model/instantiating.ts';
import { elementIn, rootScopeOf, scopeIn } from '../model/process.ts';
import type { ProcessModel } from '../model/process.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { ROOT } from '../state/questions.ts';
import type { StartInstance } from './command.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';
import { checkVariables } from './variables.ts';

export interface Beginning {
  readonly first: InstanceStarted;
  readonly rest: readonly Fact[];
}

/** The one command that needs no instance: the process begins where it is told, or where it begins without a trigger. */
export function startInstance(command: StartInstance, model: ProcessModel, by: string): Result<Beginning, Refusal> {
  const rest = command.startEvent === null ? plainStart(model) : startAt(model, command.startEvent, command.part);
  if (rest.length === 0) return fail(noSuchStart(model, command.startEvent));
  const invalid = checkVariables(command.variables);
  if (invalid !== null) return fail(invalid);
  const { instance, definition, caller, businessKey, variables } = command;
  return ok({
    first: { type: 'instanceStarted', instance, definition, process: model.id, caller, businessKey, by, variables },
    rest,
  });
}

const plainStart = (model: ProcessModel): readonly Fact[] =>
  startsOf(model, rootScopeOf(model)).map((id, index) =>
    entered(visitId(index + 1), elementIn(model, id), { parent: ROOT, occurred: isStartEvent(model, id) }),
  );

/** The event has happened at that element; what the gateway before it waits for besides is awaited. */
function startAt(model: ProcessModel, id: ElementId, part: number | undefined): readonly Fact[] {
  const isStart = scopeIn(model, rootScopeOf(model)).starts.includes(id);
  if (!isStart && !instantiatingIn(model).some(({ element }) => element === id)) return [];
  const element = elementIn(model, id);
  const before = isStart ? null : instantiatingGatewayBefore(model, element);
  if (before !== null) return startBehind(before.gateway, before.flow, element);
  return part === undefined || element.kind !== 'startEvent' || element.trigger.type !== 'parallelMultiple'
    ? [entered(visitId(1), element, { parent: ROOT, occurred: true })]
    : startInPart(element, part);
}

/** The other triggers of the start event are awaited at it. */
function startInPart(element: Element, part: number): readonly Fact[] {
  const visit = visitId(1);
  return [
    entered(visit, element, { parent: ROOT }),
    { type: 'triggerMet', visit, element: element.id, part, variables: NO_VARIABLES },
  ];
}

/** BPMN 2.0.2, 10.6.6: the first event starts the process; a parallel gateway needs the others as well. */
function startBehind(gateway: EventBasedGateway, flow: FlowId, event: Element): readonly Fact[] {
  const visit = visitId(1);
  const { id: element, outgoing, instantiates } = gateway;
  return [
    entered(visit, gateway, { parent: ROOT }),
    instantiates === 'all'
      ? { type: 'elementCompleted', visit, element, flows: outgoing, compensable: false }
      : { type: 'eventChosen', visit, element, flow },
    entered(visitId(2), event, { parent: ROOT, consumed: [flow], occurred: true }),
  ];
}

const noSuchStart = (model: ProcessModel, startEvent: ElementId | null): Refusal =>
  startEvent === null
    ? refusal('unknownStartEvent', `process "${model.id}" to have a start without a trigger`)
    : refusal('unknownStartEvent', `process "${model.id}" to have a start event "${startEvent}"`);
