import type { Json } from '../../expressions.ts';
import type { ElementId, VisitId } from '../../identifiers.ts';
import type { ProcessModel, ScopeModel } from '../../model/process.ts';
import { elementIn, scopeIn, startEventIn } from '../../model/process.ts';
import type { Visit } from '../../state/instance.ts';
import { visitIn } from '../../state/questions.ts';
import type { Step } from '../../step.ts';
import { valueOf } from '../../step.ts';
import { NO_VARIABLES } from '../behavior.ts';
import { enterElement } from './enterElement.ts';
import { finish } from './finish.ts';
import { listenInScope } from './listening.ts';

/** Declares the variables of a scope and listens for its event sub-processes; true when one interrupts it at once. Throws Trouble. */
export function openScope(step: Step, visit: Visit): boolean {
  const scope = scopeIn(step.model, visit.element);
  declare(step, visit, scope);
  return listenInScope(step, visit, scope);
}

/** A token enters a sub-process; one in which nothing begins is over at once. Throws Trouble. */
export function enterSubProcess(step: Step, visit: VisitId): void {
  const scope = visitIn(step.instance, visit);
  if (openScope(step, scope)) return;
  startScope(step, scope);
  if (scope.children.size === 0) finish(step, visit, NO_VARIABLES);
}

/** Puts a token where a scope begins: its start event without trigger, or its elements without incoming flow. */
function startScope(step: Step, visit: Visit): void {
  for (const start of startsOf(step.model, visit.element)) {
    enterElement(step, elementIn(step.model, start), { parent: visit.id, occurred: isStartEvent(step.model, start) });
  }
}

/** Where a scope begins when nothing particular happened (BPMN 2.0.2, 13.2). */
export function startsOf(model: ProcessModel, id: ElementId): readonly ElementId[] {
  const { starts, implicitStarts } = scopeIn(model, id);
  const none = starts.filter((start) => startEventIn(model, start).trigger.type === 'none');
  return none.length > 0 ? none : implicitStarts;
}

export const isStartEvent = (model: ProcessModel, id: ElementId): boolean => elementIn(model, id).kind === 'startEvent';

function declare(step: Step, visit: Visit, { variables }: ScopeModel): void {
  const values: { [name: string]: Json } = {};
  for (const [name, expression] of Object.entries(variables)) {
    if (visit.variables !== null && Object.hasOwn(visit.variables, name)) continue;
    values[name] = expression === null ? null : valueOf(step, visit.id, expression, values);
  }
  if (Object.keys(values).length > 0) step.record({ type: 'variablesSet', visit: visit.id, variables: values });
}
