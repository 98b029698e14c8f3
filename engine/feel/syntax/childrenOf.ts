import { unreachable } from '../../core/invariant.ts';
import type { Expression, Given, Test } from './expression.ts';

/** The expressions directly inside an expression or test. */
export function childrenOf(node: Expression | Test): readonly Expression[] {
  switch (node.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'path':
      return [node.source];
    case 'filter':
      return [node.source, ...ofTestOrExpression(node.condition)];
    case 'call':
      return [node.callee, ...valuesOf(node.given)];
    case 'chain':
      return [node.first, ...node.links.map(({ operand }) => operand)];
    case 'negation':
    case 'instanceOf':
    case 'compareTest':
      return [node.operand];
    case 'comparison':
      return [node.left, node.right];
    case 'between':
      return [node.operand, node.low, node.high];
    case 'membership':
      return [node.operand, ...node.tests.flatMap(childrenOf)];
    case 'connective':
      return node.operands;
    case 'choice':
      return [node.condition, node.then, node.otherwise];
    case 'iteration':
    case 'quantified':
      return [...node.sources.flatMap(({ from, to }) => (to === null ? [from] : [from, to])), node.body];
    case 'list':
      return node.items;
    case 'context':
      return node.entries.map(({ value }) => value);
    case 'range':
      return [node.start, node.end];
    case 'function':
      return [node.body];
    case 'matchTest':
      return [node.expression];
    default:
      return unreachable(node);
  }
}

const valuesOf = (given: Given): readonly Expression[] =>
  given.by === 'position' ? given.values : given.values.map(({ value }) => value);

const ofTestOrExpression = (node: Expression | Test): readonly Expression[] =>
  node.kind === 'compareTest' || node.kind === 'matchTest' ? childrenOf(node) : [node];
