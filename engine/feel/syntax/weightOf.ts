import { childrenOf } from './childrenOf.ts';
import type { Expression, Test } from './expression.ts';

/** How many expressions there are in an expression, itself included: what evaluating it once can cost at most, loops aside. */
export const weightOf = (node: Expression | Test): number =>
  childrenOf(node).reduce((weight, child) => weight + weightOf(child), 1);
