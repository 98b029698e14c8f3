import { childrenOf } from './childrenOf.ts';
import type { Expression } from './expression.ts';

/** Whether a name stands anywhere inside, as a variable. */
export const mentions = (expression: Expression, name: string): boolean =>
  (expression.kind === 'name' && expression.name === name) ||
  childrenOf(expression).some((child) => mentions(child, name));

/** Whether an expression asks for the value that a unary test is about. */
export const mentionsInput = (expression: Expression): boolean => mentions(expression, '?');
