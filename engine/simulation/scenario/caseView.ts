import { rootScopeOf } from '../../core/model/process.ts';
import type { ProcessModel } from '../../core/model/process.ts';
import type { Fact } from '../../core/facts/fact.ts';
import type { Variables } from '../../core/expressions.ts';
import type { Instant } from '../../core/identifiers.ts';
import type { InstanceStatus } from '../../core/state/instance.ts';
import { executionsIn } from '../questions/executed.ts';
import type { CaseView, ScenarioIncident, ScenarioTask } from './driver.ts';

/** What an engine knows of its instances, from which a case can be looked at. */
export interface CaseSource {
  readonly now: Instant;
  readonly root: string;
  /** All there are, callers before those they called. */
  readonly instances: readonly SeenInstance[];
  readonly variablesOfRoot: Variables;
  readonly factsOf: (instance: string) => readonly Fact[];
  readonly modelOf: (instance: string) => ProcessModel;
  readonly tasks: readonly ScenarioTask[];
  readonly incidents: readonly (ScenarioIncident & { readonly instance: string })[];
  readonly waits: readonly { readonly instance: string; readonly text: string }[];
}

interface SeenInstance {
  readonly id: string;
  readonly process: string;
  readonly status: InstanceStatus;
  readonly caller: { readonly instance: string } | null;
}

export function caseViewOf(source: CaseSource): CaseView {
  const { now, root, instances, variablesOfRoot, factsOf, modelOf, tasks, incidents, waits } = source;
  const inCase = caseOf(instances, root);
  const isInCase = ({ instance }: { readonly instance: string }): boolean => inCase.has(instance);
  const executedIn = (id: string): readonly string[] => [...executionsIn(factsOf(id), modelOf(id)).keys()];
  return {
    now,
    status: instances.find(({ id }) => id === root)?.status ?? 'running',
    variables: variablesOfRoot,
    tasks: tasks.filter(isInCase),
    executed: new Set([...inCase].flatMap(executedIn)),
    ends: new Set(executedIn(root).filter((element) => isEndOf(modelOf(root), element))),
    started: countsByProcess(instances.filter(({ id }) => id !== root)),
    incidents: incidents.filter(isInCase),
    waits: waits.filter(isInCase).map(({ text }) => text),
  };
}

/** The root and everything called by what belongs to the case. */
function caseOf(instances: readonly SeenInstance[], root: string): ReadonlySet<string> {
  const found = new Set([root]);
  for (const { id, caller } of instances) if (caller !== null && found.has(caller.instance)) found.add(id);
  return found;
}

/** An end event of the process itself, not of a sub-process. */
function isEndOf(model: ProcessModel, id: string): boolean {
  const element = Object.values(model.elements).find((each) => each.id === id);
  return element?.kind === 'endEvent' && element.scope === rootScopeOf(model);
}

function countsByProcess(instances: readonly SeenInstance[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { process } of instances) counts.set(process, (counts.get(process) ?? 0) + 1);
  return counts;
}
