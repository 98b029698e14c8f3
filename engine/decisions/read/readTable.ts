import { RULES_MAX } from '../bounds.ts';
import {
  aggregations,
  hitPolicies,
  type Aggregation,
  type Cell,
  type DecisionTable,
  type HitPolicy,
  type InputClause,
  type OutputClause,
  type Rule,
} from '../model.ts';
import { decisionProblem, type Report } from '../problem.ts';
import { anyType } from '../valueType.ts';
import { attribute, childNamed, childrenNamed, textIn, textOrNull, type Element } from '../xml/element.ts';
import { checkLanguage } from './expressionLanguage.ts';
import { located } from './located.ts';
import type { TypeOf } from './typesIn.ts';

/** DMN 1.5, 8.3: a table of rules; its orientation is a matter of drawing. */
export function readTable(element: Element, decision: Element, typeOf: TypeOf, report: Report): DecisionTable {
  const at = located(element, decision);
  const rules = childrenNamed(element, 'rule');
  checkLanguage(element, at.id, report);
  if (rules.length > RULES_MAX) {
    report(
      decisionProblem(
        'tooManyRules',
        at,
        `Expected at most ${RULES_MAX} rules; found ${rules.length}`,
        `最多允许 ${RULES_MAX} 条规则，实际有 ${rules.length} 条`,
      ),
    );
  }
  return {
    kind: 'decisionTable',
    ...at,
    hitPolicy: readHitPolicy(element, at, report),
    aggregation: readAggregation(element, at, report),
    inputs: childrenNamed(element, 'input').map((input) => readInput(input, element, typeOf, report)),
    outputs: childrenNamed(element, 'output').map((output) => readOutput(output, element, typeOf, report)),
    annotations: childrenNamed(element, 'annotation').map((annotation) => attribute(annotation, 'name') ?? ''),
    rules: rules.slice(0, RULES_MAX).map((rule, index) => readRule(rule, element, index + 1, report)),
  };
}

function readHitPolicy(element: Element, at: DecisionTableAt, report: Report): HitPolicy {
  const written = attribute(element, 'hitPolicy') ?? 'UNIQUE';
  const known = hitPolicies.find((policy) => policy === written);
  if (known === undefined) {
    report(
      decisionProblem(
        'hitPolicyUnknown',
        at,
        `Expected a hit policy among ${hitPolicies.join(', ')}; found "${written}"`,
        `命中策略应为 ${hitPolicies.join('、')} 之一，实际为“${written}”`,
      ),
    );
  }
  return known ?? 'UNIQUE';
}

type DecisionTableAt = Pick<DecisionTable, 'id' | 'line'>;

function readAggregation(element: Element, at: DecisionTableAt, report: Report): Aggregation | null {
  const written = attribute(element, 'aggregation');
  if (written === null || written === '') return null;
  const known = aggregations.find((aggregation) => aggregation === written);
  if (known === undefined) {
    report(
      decisionProblem(
        'aggregationInvalid',
        at,
        `Expected an aggregation among ${aggregations.join(', ')}; found "${written}"`,
        `聚合方式应为 ${aggregations.join('、')} 之一，实际为“${written}”`,
      ),
    );
  }
  return known ?? null;
}

function readInput(element: Element, table: Element, typeOf: TypeOf, report: Report): InputClause {
  const at = located(element, table);
  const expression = childNamed(element, 'inputExpression');
  if (expression !== undefined) checkLanguage(expression, at.id, report);
  const text = expression === undefined ? '' : textIn(expression);
  const type = expression === undefined ? anyType : typeOf(attribute(expression, 'typeRef'));
  const allowed = childNamed(element, 'inputValues');
  return {
    ...at,
    label: attribute(element, 'label') ?? text,
    expression: text,
    type,
    allowed: textOrNull(allowed) ?? type.allowed,
  };
}

function readOutput(element: Element, table: Element, typeOf: TypeOf, report: Report): OutputClause {
  const at = located(element, table);
  const allowed = childNamed(element, 'outputValues');
  const byDefault = childNamed(element, 'defaultOutputEntry');
  if (byDefault !== undefined) checkLanguage(byDefault, at.id, report);
  return {
    ...at,
    name: attribute(element, 'name') ?? '',
    allowed: textOrNull(allowed) ?? typeOf(attribute(element, 'typeRef')).allowed,
    byDefault: textOrNull(byDefault),
  };
}

function readRule(element: Element, table: Element, number: number, report: Report): Rule {
  const at = located(element, table);
  const readCell = (cell: Element): Cell => {
    checkLanguage(cell, at.id, report);
    return { id: attribute(cell, 'id') ?? at.id, line: cell.line, text: textIn(cell) };
  };
  return {
    ...at,
    id: attribute(element, 'id') ?? `${at.id}#${number}`,
    number,
    inputs: childrenNamed(element, 'inputEntry').map(readCell),
    outputs: childrenNamed(element, 'outputEntry').map(readCell),
    annotations: childrenNamed(element, 'annotationEntry').map(textIn),
  };
}
