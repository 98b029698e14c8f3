import { isActivity } from './element.ts';
import type { Element } from './element.ts';
import { jobOf } from './jobOf.ts';
import type { ProcessModel } from './process.ts';

/** The variable names that a process speaks of, so that a name of several words is read as one name. */
export const namesIn = (model: ProcessModel): readonly string[] => [
  ...new Set([
    ...Object.values(model.scopes).flatMap(({ variables }) => Object.keys(variables)),
    ...Object.values(model.elements).flatMap(namesOf),
  ]),
];

function namesOf(element: Element): readonly string[] {
  const outputs = 'outputs' in element ? (element.outputs ?? []) : [];
  const inputs = isActivity(element) ? element.inputs : [];
  const loop = isActivity(element) && element.loop?.type === 'multiInstance' ? element.loop : null;
  const names = [loop?.item ?? null, loop?.outputCollection ?? null, resultVariableOf(element)];
  return [...[...inputs, ...outputs].map(({ target }) => target), ...names.filter((name) => name !== null)];
}

function resultVariableOf(element: Element): string | null {
  if (element.kind === 'scriptTask' && element.runs.by === 'feel') return element.runs.resultVariable;
  if (element.kind === 'businessRuleTask' && element.rule.by === 'decision') return element.rule.resultVariable;
  return jobOf(element)?.resultVariable ?? null;
}
