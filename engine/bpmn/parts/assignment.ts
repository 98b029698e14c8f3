import type { Assignment, AssignmentStrategy } from '../../core/model/activity.ts';
import type { Report } from '../elements/elementFormat.ts';
import { withoutNulls } from '../tree/newTree.ts';
import type { NewTree } from '../tree/newTree.ts';
import { extensionOf, textOf } from '../tree/node.ts';
import type { Node } from '../tree/node.ts';
import { settingInvalid } from './setting.ts';

const strategies = { pool: 'pool', leastLoaded: 'leastLoaded', roundRobin: 'roundRobin' } as const satisfies {
  readonly [Strategy in AssignmentStrategy]: Strategy;
};

/** `<aftercare:assignment>`; the role of the lane fills in for one that is not said. */
export function readAssignment(node: Node, owner: string, laneRole: string | null, report: Report): Assignment {
  const said = extensionOf(node, 'aftercare:Assignment');
  const read = (name: string): string | null => (said === null ? null : textOf(said, name));
  return {
    role: read('role') ?? laneRole,
    unit: read('unit'),
    assignee: read('assignee'),
    candidates: read('candidates'),
    exclude: read('exclude'),
    strategy: readStrategy(read('strategy'), owner, report),
  };
}

export function writeAssignment(assignment: Assignment, tree: NewTree): readonly Node[] {
  const { strategy, ...rest } = assignment;
  const properties = withoutNulls({ ...rest, strategy: strategy === 'pool' ? null : strategy });
  return Object.keys(properties).length === 0 ? [] : [tree.create('aftercare:Assignment', properties)];
}

function readStrategy(text: string | null, owner: string, report: Report): AssignmentStrategy {
  const strategy = Object.values(strategies).find((known) => known === (text ?? 'pool'));
  if (strategy !== undefined) return strategy;
  const expected = { en: 'pool, leastLoaded or roundRobin', 'zh-CN': ' pool、leastLoaded 或 roundRobin' };
  report(settingInvalid(owner, 'aftercare:assignment strategy', expected, text ?? ''));
  return 'pool';
}
