import { adHocAt } from '../../core/elements/shared/adHoc.ts';
import type { VisitId } from '../../core/identifiers.ts';
import { elementIn, flowIn } from '../../core/model/process.ts';
import type { ProcessModel } from '../../core/model/process.ts';
import type { Instance, Visit } from '../../core/state/instance.ts';
import { ROOT, isRunning } from '../../core/state/questions.ts';
import type { Kept } from '../worldState.ts';

/**
 * Places of a running instance from which nothing can go on by itself or by anybody's doing. Tokens that wait for others
 * which never come are the model's own trouble; `movableTokens` says whether they wait rightly.
 */
export function lostTokens(
  { instance, definition: { model }, journal }: Kept,
  mayDeadlock: boolean,
): readonly string[] {
  if (!isRunning(instance))
    return isEmpty(instance) ? [] : [`Expected nothing to be left of a ${instance.status} instance`];
  const passedUp = new Set(
    journal.flatMap(({ facts }) => facts).flatMap((fact) => (fact.type === 'errorPassedUp' ? [fact.visit] : [])),
  );
  return [...instance.visits.values()]
    .filter(({ children, tokenCount }) => children.size === 0 && !(mayDeadlock && tokenCount > 0))
    .filter((visit) => !isAlive(visit, { instance, model, passedUp }))
    .map((visit) => `Expected "${visit.element}" (visit ${visit.id}) to wait for something${tokensOf(visit, model)}`);
}

interface Place {
  readonly instance: Instance;
  readonly model: ProcessModel;
  /** Whose error the caller has been told: it ends them. */
  readonly passedUp: ReadonlySet<VisitId>;
}

const isEmpty = ({ visits, waits, incidents }: Instance): boolean =>
  visits.size === 1 && waits.size === 0 && incidents.size === 0;

/** What listens at the boundary, or for event sub-processes, is not what keeps a token going. */
function isAlive(visit: Visit, { instance, model, passedUp }: Place): boolean {
  if (visit.incident !== null || passedUp.has(visit.id) || adHocAt(model, visit) !== null) return true;
  return [...visit.waits].some((id) => {
    const wait = instance.waits.get(id);
    if (wait === undefined) return false;
    const { id: at, kind } = elementIn(model, wait.element);
    return at === visit.element || (kind !== 'boundaryEvent' && kind !== 'startEvent');
  });
}

function tokensOf({ id, tokens }: Visit, model: ProcessModel): string {
  const lying = [...tokens.keys()].map((flow) => `"${flow}" before "${flowIn(model, flow).target}"`);
  const place = id === ROOT ? 'the process' : 'it';
  return lying.length === 0 ? '' : `; in ${place} tokens lie on ${lying.join(', ')}`;
}
