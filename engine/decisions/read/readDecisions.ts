import { fail, ok, type Result } from '../../core/result.ts';
import { DECISIONS_MAX, NAME_LENGTH_MAX, PROBLEMS_MAX } from '../bounds.ts';
import { checkDecisions } from '../check/checkDecisions.ts';
import type { Decision, DecisionModel, InputData } from '../model.ts';
import { decisionProblem, type DecisionProblem, type Report } from '../problem.ts';
import { attribute, childNamed, childrenNamed, type Element } from '../xml/element.ts';
import { readXml } from '../xml/readXml.ts';
import { checkIds } from './checkIds.ts';
import { checkLanguage } from './expressionLanguage.ts';
import { readDecision } from './readDecision.ts';
import { located } from './located.ts';
import { typesIn, type TypeOf } from './typesIn.ts';

/** Reads a file of DMN 1.1 to 1.5 and checks it; all that is wrong with it comes at once. */
export function readDecisions(xml: string): Result<DecisionModel, readonly DecisionProblem[]> {
  const read = readXml(xml);
  if (!read.ok) return fail([read.failure]);
  const problems: DecisionProblem[] = [];
  const model = readModel(read.value, (problem) => problems.push(problem));
  problems.push(...checkDecisions(model));
  if (problems.length === 0) return ok(model);
  return fail(bounded(problems.sort((one, other) => (one.line ?? 0) - (other.line ?? 0))));
}

function readModel(root: Element, report: Report): DecisionModel {
  const typeOf = typesIn(root);
  checkIds(root, report);
  checkLanguage(root, null, report);
  const decisions = childrenNamed(root, 'decision');
  if (decisions.length === 0) report(noDecision(root));
  if (decisions.length > DECISIONS_MAX) report(tooManyDecisions(root, decisions.length));
  return {
    id: attribute(root, 'id') ?? '',
    name: attribute(root, 'name') ?? '',
    decisions: decisions
      .slice(0, DECISIONS_MAX)
      .map((decision) => readDecision(decision, root, typeOf, report))
      .filter((decision): decision is Decision => decision !== null),
    inputs: childrenNamed(root, 'inputData').map((input) => readInputData(input, root, typeOf)),
    names: namesIn(root, report),
  };
}

function readInputData(element: Element, around: Element, typeOf: TypeOf): InputData {
  const variable = childNamed(element, 'variable') ?? childNamed(element, 'informationItem');
  return {
    ...located(element, around),
    name: (variable && attribute(variable, 'name')) ?? attribute(element, 'name') ?? '',
    type: typeOf(variable === undefined ? null : attribute(variable, 'typeRef')),
  };
}

/** Every name that an expression of the file may mention: of data, of results, and of parts of either. */
function namesIn(root: Element, report: Report): readonly string[] {
  const found = new Set<string>();
  const pending: Element[] = [root];
  for (const element of pending) {
    const name = attribute(element, 'name');
    if (name !== null && NAMED.has(element.name)) {
      if (name.length > NAME_LENGTH_MAX) report(nameTooLong(element, name.length));
      else found.add(name.trim());
    }
    pending.push(...element.children); // the loop visits what it adds
  }
  return [...found];
}

const NAMED = new Set(['decision', 'inputData', 'variable', 'informationItem', 'itemComponent', 'output']);

function bounded(problems: readonly DecisionProblem[]): readonly DecisionProblem[] {
  if (problems.length <= PROBLEMS_MAX) return problems;
  const { length } = problems;
  return [
    ...problems.slice(0, PROBLEMS_MAX),
    decisionProblem(
      'tooManyProblems',
      WHOLE_FILE,
      `Expected at most ${PROBLEMS_MAX} problems; found ${length}`,
      `最多列出 ${PROBLEMS_MAX} 个问题，实际有 ${length} 个`,
    ),
  ];
}

const WHOLE_FILE = { id: null, line: null };

const noDecision = ({ line }: Element): DecisionProblem =>
  decisionProblem('noDecision', { id: null, line }, 'Expected a <decision>; found none', '文件中没有 <decision>');

const tooManyDecisions = ({ line }: Element, found: number): DecisionProblem =>
  decisionProblem(
    'tooManyDecisions',
    { id: null, line },
    `Expected at most ${DECISIONS_MAX} decisions; found ${found}`,
    `最多允许 ${DECISIONS_MAX} 个决策，实际有 ${found} 个`,
  );

const nameTooLong = ({ line }: Element, found: number): DecisionProblem =>
  decisionProblem(
    'nameTooLong',
    { id: null, line },
    `Expected a name of at most ${NAME_LENGTH_MAX} characters; found ${found}`,
    `名称不得超过 ${NAME_LENGTH_MAX} 个字符，实际为 ${found} 个`,
  );
