import { entered } from '../elements/shared/enterElement.ts';
import { isStartEvent, startsOf } from '../elements/shared/openScope.ts';
import type { Fact, InstanceStarted } from '../facts/fact.ts';
import type { ElementId } from '../identifiers.ts';
import { visitId } from '../identifiers.ts';
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

/** The one command that needs no instance: the process begins at the start event that is named, or that has no trigger. */
export function startInstance(command: StartInstance, model: ProcessModel, by: string): Result<Beginning, Refusal> {
  const starts = startsFor(model, command.startEvent);
  if (starts.length === 0) return fail(noSuchStart(model, command.startEvent));
  const invalid = checkVariables(command.variables);
  if (invalid !== null) return fail(invalid);
  const { instance, definition, caller, businessKey, variables } = command;
  return ok({
    first: { type: 'instanceStarted', instance, definition, process: model.id, caller, businessKey, by, variables },
    rest: starts.map((id, index) =>
      entered(visitId(index + 1), elementIn(model, id), { parent: ROOT, occurred: isStartEvent(model, id) }),
    ),
  });
}

function startsFor(model: ProcessModel, startEvent: ElementId | null): readonly ElementId[] {
  const root = rootScopeOf(model);
  if (startEvent === null) return startsOf(model, root);
  return scopeIn(model, root).starts.includes(startEvent) ? [startEvent] : [];
}

const noSuchStart = (model: ProcessModel, startEvent: ElementId | null): Refusal =>
  startEvent === null
    ? refusal('unknownStartEvent', `process "${model.id}" to have a start without a trigger`)
    : refusal('unknownStartEvent', `process "${model.id}" to have a start event "${startEvent}"`);
