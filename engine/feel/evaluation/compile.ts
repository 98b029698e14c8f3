import type { Expression, ExpressionKind, ExpressionOf } from '../syntax/expression.ts';
import { chain, negation } from './compilers/arithmetic.ts';
import { call } from './compilers/call.ts';
import { context, list, range } from './compilers/collections.ts';
import { between, comparison, membership } from './compilers/comparison.ts';
import { filter } from './compilers/filter.ts';
import { functionDefinition } from './compilers/functionDefinition.ts';
import { instanceOf } from './compilers/instanceOf.ts';
import { iteration, quantified } from './compilers/iteration.ts';
import { choice, connective } from './compilers/logic.ts';
import { literal, name, path } from './compilers/reading.ts';
import type { Run } from './scope.ts';

/** Makes of an expression a function, so that evaluating it again reads no text and walks no tree. */
export type Compile = (expression: Expression) => Run;
export type Compiler<Kind extends ExpressionKind> = (expression: ExpressionOf<Kind>, compile: Compile) => Run;

type Compilers = { readonly [Kind in ExpressionKind]: Compiler<Kind> };

const compilers: Compilers = {
  literal,
  name,
  path,
  filter,
  call,
  chain,
  negation,
  comparison,
  between,
  membership,
  connective,
  choice,
  iteration,
  quantified,
  list,
  context,
  range,
  function: functionDefinition,
  instanceOf,
};

export function compile<Kind extends ExpressionKind>(expression: ExpressionOf<Kind>): Run {
  // The kind picks the compiler of that kind, which the type of a registry cannot say of an entry read by a variable.
  const compiler = compilers[expression.kind] as Compiler<Kind>;
  return compiler(expression, compile);
}
