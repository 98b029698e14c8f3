import type { ElementId, InstanceId, Instant } from '../../core/identifiers.ts';
import { unreachable } from '../../core/invariant.ts';
import type { Labels } from '../../core/model/text.ts';
import type { ProcessModel } from '../../core/model/process.ts';
import { elementIn } from '../../core/model/process.ts';
import type { Instance, Visit } from '../../core/state/instance.ts';
import { ROOT } from '../../core/state/questions.ts';
import type { Wait, WaitType } from '../../core/state/wait.ts';
import { calledInstanceId } from '../identifiers.ts';

/** What something waits for, as it is shown. */
interface WaitView {
  readonly id: number;
  readonly type: WaitType;
  readonly element: ElementId;
  readonly dueAt?: Instant;
  readonly name?: string;
  readonly correlationKey?: string | null;
  readonly calledInstance?: InstanceId;
}

export interface TokenView {
  readonly visit: number;
  readonly parent: number | null;
  readonly element: ElementId;
  readonly kind: string;
  readonly name: string;
  readonly labels: Labels;
  readonly index: number | null;
  readonly enteredAt: Instant;
  readonly waits: readonly WaitView[];
  readonly incident: number | null;
}

/** What is active where, in the order in which it was entered. */
export const tokensOf = (instance: Instance, model: ProcessModel, tokensMax: number): readonly TokenView[] =>
  [...instance.visits.values()]
    .filter(({ id }) => id !== ROOT)
    .slice(0, tokensMax)
    .map((visit) => tokenOf(instance, visit, model));

function tokenOf(instance: Instance, visit: Visit, model: ProcessModel): TokenView {
  const { id, parent, element, index, enteredAt, incident } = visit;
  const { kind, name, labels } = elementIn(model, element);
  const waits = [...visit.waits].flatMap((wait) => instance.waits.get(wait) ?? []);
  return {
    visit: id,
    parent,
    ...{ element, kind, name, labels, index, enteredAt },
    waits: waits.map((wait) => waitOf(instance, wait)),
    incident,
  };
}

function waitOf(instance: Instance, wait: Wait): WaitView {
  const { id, type, element } = wait;
  const shown = { id, type, element };
  switch (wait.type) {
    case 'timer':
      return { ...shown, dueAt: wait.dueAt };
    case 'message':
      return { ...shown, name: wait.name, correlationKey: wait.key };
    case 'signal':
      return { ...shown, name: wait.name };
    case 'job':
      return { ...shown, name: wait.jobType };
    case 'call':
      return { ...shown, name: wait.calledProcess, calledInstance: calledInstanceId(instance.id, id) };
    case 'task':
    case 'condition':
      return shown;
    default:
      return unreachable(wait);
  }
}
