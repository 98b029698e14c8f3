import type { Json, Variables } from '../../expressions.ts';
import type { VisitId } from '../../identifiers.ts';
import { declaringVisit } from '../../state/questions.ts';
import type { Step } from '../../step.ts';

/** Sets each variable where its name is declared, seen from `from` outwards, else in the process. */
export function write(step: Step, from: VisitId, variables: Variables): void {
  const names = Object.keys(variables);
  if (names.length === 0) return;
  const byVisit = new Map<VisitId, { [name: string]: Json }>();
  for (const name of names) {
    const visit = declaringVisit(step.instance, from, name);
    const values = byVisit.get(visit) ?? {};
    values[name] = variables[name] ?? null;
    byVisit.set(visit, values);
  }
  for (const [visit, values] of byVisit) step.record({ type: 'variablesSet', visit, variables: values });
}
