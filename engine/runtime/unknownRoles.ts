import { readFile } from '../bpmn/readFile.ts';
import { elementsOfKind } from '../core/model/check/rule.ts';
import type { ProcessModel } from '../core/model/process.ts';
import type { FileProblem } from './fileProblem.ts';

/** Who is asked of: a user task, by its file. */
interface Asked {
  readonly path: string;
  readonly element: string;
  readonly role: string;
}

/**
 * User tasks whose role nobody can hold: they would lie in an inbox that nobody looks into. A warning, because the name of
 * a lane counts as a role, and a file from elsewhere may have its people by other means.
 */
export async function unknownRoles(
  models: Iterable<ProcessModel>,
  pathOf: ReadonlyMap<string, string>,
  contentOf: (path: string) => Uint8Array,
  roles: ReadonlySet<string>,
): Promise<readonly FileProblem[]> {
  const asked: readonly Asked[] = [...models].flatMap((model) =>
    elementsOfKind(model, 'userTask').flatMap(({ id, assignment: { role } }) =>
      role === null || roles.has(role) ? [] : [{ path: pathOf.get(model.id) ?? '', element: id, role }],
    ),
  );
  const linesOf = new Map<string, ReadonlyMap<string, number>>();
  for (const path of new Set(asked.map((each) => each.path)))
    linesOf.set(path, (await readFile(contentOf(path))).lines);
  return asked.map((each) => problemOf(each, linesOf.get(each.path)?.get(each.element) ?? null, [...roles]));
}

const problemOf = ({ path, element, role }: Asked, line: number | null, roles: readonly string[]): FileProblem => ({
  path,
  code: 'roleUnknown',
  severity: 'warning',
  element,
  line,
  message: {
    en: `Expected one of the roles ${roles.join(', ')} for user task "${element}"; found "${role}"`,
    'zh-CN': `用户任务“${element}”的角色应为 ${roles.join('、')} 之一，实际为“${role}”`,
  },
});
