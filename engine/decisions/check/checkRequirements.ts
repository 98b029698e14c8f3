import { REQUIREMENT_DEPTH_MAX } from '../bounds.ts';
import type { Decision, DecisionModel } from '../model.ts';
import { decisionProblem, type DecisionProblem } from '../problem.ts';

/** What a decision requires exists and does not, in the end, require it (DMN 1.5, 6.2.1: the graph is acyclic). */
export function checkRequirements({ decisions }: DecisionModel): readonly DecisionProblem[] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const unknown = decisions.flatMap((decision) =>
    decision.requires.filter((id) => !byId.has(id)).map((id) => requirementUnknown(decision, id)),
  );
  return [...unknown, ...checkDepths(decisions, byId)];
}

/** The longest row of requirements behind each decision; one that is met again while it is being measured is in a cycle. */
function checkDepths(decisions: readonly Decision[], byId: ReadonlyMap<string, Decision>): readonly DecisionProblem[] {
  const depths = new Map<string, number | 'measuring'>();
  const problems: DecisionProblem[] = [];

  function measure(decision: Decision): number {
    const known = depths.get(decision.id);
    if (known === 'measuring') {
      problems.push(requirementCycle(decision));
      return 0;
    }
    if (known !== undefined) return known;
    depths.set(decision.id, 'measuring');
    const required = decision.requires.map((id) => byId.get(id)).filter((each) => each !== undefined);
    const depth = 1 + Math.max(0, ...required.map((each) => measure(each)));
    depths.set(decision.id, depth);
    if (depth > REQUIREMENT_DEPTH_MAX) problems.push(requirementTooDeep(decision));
    return depth;
  }

  for (const decision of decisions) measure(decision);
  return problems;
}

const requirementUnknown = (decision: Decision, id: string): DecisionProblem =>
  decisionProblem(
    'requirementUnknown',
    decision,
    `Expected a decision of this file as requirement; found "#${id}"`,
    `所依赖的决策“#${id}”不存在`,
  );

const requirementCycle = (decision: Decision): DecisionProblem =>
  decisionProblem(
    'requirementCycle',
    decision,
    `Expected a decision that does not require itself; found "${decision.name}" in a cycle`,
    `决策“${decision.name}”处于循环依赖中`,
  );

const requirementTooDeep = (decision: Decision): DecisionProblem =>
  decisionProblem(
    'requirementTooDeep',
    decision,
    `Expected at most ${REQUIREMENT_DEPTH_MAX} decisions that require one another in a row; found more behind "${decision.name}"`,
    `依赖链最多 ${REQUIREMENT_DEPTH_MAX} 个决策，“${decision.name}”之后更多`,
  );
