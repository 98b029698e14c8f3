import type { Json } from '../../core/expressions.ts';
import type { CaseView } from './driver.ts';
import { isPartOf } from './isPartOf.ts';
import type { Expectation } from './scenario.ts';

/** What was expected and what was found, for everything that is otherwise than expected. */
export function unmetExpectations(expectation: Expectation, view: CaseView): readonly string[] {
  const { tasks, variables, executed, notExecuted, end, status, started, incidents } = expectation;
  return [
    ...(status === undefined ? [] : unlessSame('status', status, view.status)),
    ...(tasks === undefined
      ? []
      : unlessSame('tasks', listed(tasks), listed(view.tasks.map(({ element }) => element)))),
    ...(end === undefined ? [] : unlessSame('end', listed(end), listed([...view.ends]))),
    ...Object.entries(variables ?? {}).flatMap(([name, value]) => unmetVariable(name, value, view)),
    ...(executed ?? [])
      .filter((id) => !view.executed.has(id))
      .map((id) => `executed: expected "${id}", found that it was not`),
    ...(notExecuted ?? [])
      .filter((id) => view.executed.has(id))
      .map((id) => `notExecuted: expected "${id}" not to be, found that it was`),
    ...Object.entries(started ?? {}).flatMap(([process, count]) =>
      unlessSame(`started: instances of "${process}"`, count, view.started.get(process) ?? 0),
    ),
    ...(incidents === undefined ? [] : unlessSame('incidents', incidents, view.incidents.length)),
  ];
}

function unmetVariable(name: string, expected: Json, { variables }: CaseView): readonly string[] {
  const found = variables[name] ?? null;
  if (isPartOf(expected, found)) return [];
  return [`variables: expected "${name}" to be ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`];
}

const unlessSame = (what: string, expected: string | number, found: string | number): readonly string[] =>
  expected === found ? [] : [`${what}: expected ${expected}, found ${found}`];

const listed = (ids: readonly string[]): string => `[${[...ids].sort().join(', ')}]`;
