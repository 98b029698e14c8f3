import type { Mapping } from '../../core/model/activity.ts';
import type { Report } from '../elements/elementFormat.ts';
import type { Node } from '../tree/node.ts';
import { readExpression } from './expression.ts';
import { feelLiteral, feelName } from './feelText.ts';
import { settingInvalid, settingMissing } from './setting.ts';

/** An assignment of a data association: `to` is a variable, or a place within one (BPMN 2.0.2, 10.4.2). */
export function readAssignmentOf(assignment: Node, owner: string, report: Report): Mapping | null {
  const [from, to] = ['from', 'to'].map((name) => {
    const text = readExpression(assignment, name, owner, report);
    if (text === null) report(settingMissing(owner, `assignment ${name}`));
    return text;
  });
  if (!from || !to) return null;
  const [target = '', ...within] = to.split('.').map((name) => name.trim());
  if (![target, ...within].every(isName)) {
    const expected = {
      en: 'a variable, or a place within one as in "order.total"',
      'zh-CN': '变量或其中的位置，如 order.total',
    };
    report(settingInvalid(owner, 'assignment to', expected, to));
    return null;
  }
  return { source: within.length === 0 ? from : putWithin(target, within, from), target };
}

const isName = (text: string): boolean => /^[\p{L}_][\p{L}\p{M}\p{N}_' -]*$/u.test(text);

function putWithin(variable: string, path: readonly string[], value: string): string {
  const name = feelName(variable) ?? variable;
  return `context put(if ${name} = null then {} else ${name}, [${path.map(feelLiteral).join(', ')}], ${value})`;
}
