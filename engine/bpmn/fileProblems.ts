import { isError } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';

/** A reference to nothing also leaves a setting missing: one of the two is enough to tell. */
export function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const dangling = problems.filter((each) => each.code === 'missingReference' && isError(each));
  const elements = new Set(dangling.map(({ element }) => element));
  return problems.filter(({ code, element }) => code !== 'settingMissing' || !elements.has(element));
}

/** With the lines of their elements, from the first line to the last; the file as a whole comes first. */
export const inFileOrder = (problems: readonly Problem[], lines: ReadonlyMap<string, number>): readonly Problem[] =>
  problems
    .map((problem) => ({ ...problem, line: problem.line ?? lines.get(problem.element ?? '') ?? null }))
    .toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
