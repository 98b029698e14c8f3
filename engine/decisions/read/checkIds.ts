import { decisionProblem, type Report } from '../problem.ts';
import { attribute, type Element } from '../xml/element.ts';

/** Ids are how decisions are called and how the audit names rules, so each stands for one element. */
export function checkIds(root: Element, report: Report): void {
  const lines = new Map<string, number>();
  const pending: Element[] = [root];
  for (const element of pending) {
    pending.push(...element.children); // the loop visits what it adds
    const { line } = element;
    const id = attribute(element, 'id');
    if (id === null || id === '') {
      if (element.name === 'decision')
        report(
          decisionProblem('idMissing', { id: null, line }, 'Expected an id of the decision; found none', '决策缺少 id'),
        );
      continue;
    }
    const first = lines.get(id);
    if (first === undefined) lines.set(id, line);
    else
      report(
        decisionProblem(
          'duplicateId',
          { id, line },
          `Expected each id once; found "${id}" again, first in line ${first}`,
          `id“${id}”重复，首次出现在第 ${first} 行`,
        ),
      );
  }
}
