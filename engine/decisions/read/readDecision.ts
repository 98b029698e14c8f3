import type { Decision, DecisionLogic } from '../model.ts';
import { decisionProblem, type Report } from '../problem.ts';
import { attribute, childNamed, childrenNamed, textIn, type Element } from '../xml/element.ts';
import { checkLanguage } from './expressionLanguage.ts';
import { located } from './located.ts';
import { readTable } from './readTable.ts';
import type { TypeOf } from './typesIn.ts';

/** Boxed expressions that are not evaluated here; each is named rather than passed over. */
const UNSUPPORTED = [
  'context',
  'invocation',
  'relation',
  'list',
  'functionDefinition',
  'conditional',
  'for',
  'every',
  'some',
  'filter',
];

export function readDecision(element: Element, root: Element, typeOf: TypeOf, report: Report): Decision | null {
  const at = located(element, root);
  const name = attribute(element, 'name') ?? at.id;
  const variable = childNamed(element, 'variable');
  const logic = readLogic(element, typeOf, report);
  const requires = readRequirements(element, report);
  if (logic === null) return null;
  return { ...at, name, variable: (variable && attribute(variable, 'name')) ?? name, requires, logic };
}

function readLogic(element: Element, typeOf: TypeOf, report: Report): DecisionLogic | null {
  const at = { id: attribute(element, 'id'), line: element.line };
  const table = childNamed(element, 'decisionTable');
  if (table !== undefined) return readTable(table, element, typeOf, report);
  const literal = childNamed(element, 'literalExpression');
  if (literal !== undefined) {
    checkLanguage(literal, at.id, report);
    return { kind: 'literalExpression', text: textIn(literal), ...located(literal, element) };
  }
  const unsupported = element.children.find(({ name }) => UNSUPPORTED.includes(name));
  if (unsupported === undefined) {
    report(
      decisionProblem(
        'logicMissing',
        at,
        'Expected a <decisionTable> or <literalExpression>; found neither',
        '决策缺少 <decisionTable> 或 <literalExpression>',
      ),
    );
  } else {
    report(
      decisionProblem(
        'logicUnsupported',
        { id: at.id, line: unsupported.line },
        `Expected a <decisionTable> or <literalExpression>; found <${unsupported.name}>, which is not supported`,
        `仅支持 <decisionTable> 与 <literalExpression>，实际为 <${unsupported.name}>`,
      ),
    );
  }
  return null;
}

function readRequirements(element: Element, report: Report): readonly string[] {
  const id = attribute(element, 'id');
  for (const { line } of childrenNamed(element, 'knowledgeRequirement')) {
    report(
      decisionProblem(
        'requirementUnsupported',
        { id, line },
        'Expected requirements of decisions and input data; found one of a business knowledge model, which is not supported',
        '仅支持对决策与输入数据的依赖，不支持业务知识模型',
      ),
    );
  }
  return childrenNamed(element, 'informationRequirement').flatMap((requirement) => {
    const required = childNamed(requirement, 'requiredDecision');
    if (required === undefined) return [];
    const href = attribute(required, 'href') ?? '';
    if (href.startsWith('#') && href.length > 1) return [href.slice(1)];
    report(
      decisionProblem(
        'requirementUnknown',
        { id, line: required.line },
        `Expected a reference to a decision of this file such as "#id"; found "${href}"`,
        `应引用本文件中的决策（如“#id”），实际为“${href}”`,
      ),
    );
    return [];
  });
}
