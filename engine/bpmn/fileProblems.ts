import { isError } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';

/** A reference to nothing, or to the wrong thing, also leaves a setting missing: one of the two is enough to tell. */
export function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const isBroken = (problem: Problem): boolean => isError(problem) && /Reference$/.test(problem.code);
  const elements = new Set(problems.filter(isBroken).map(({ element }) => element));
  return problems.filter(({ code, element }) => code !== 'settingMissing' || !elements.has(element));
}

/** With the lines of their elements, from the first line to the last; the file as a whole comes first. */
export const inFileOrder = (problems: readonly Problem[], lines: ReadonlyMap<string, number>): readonly Problem[] =>
  problems
    .map((problem) => ({ ...problem, line: problem.line ?? lines.get(problem.element ?? '') ?? null }))
    .toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
