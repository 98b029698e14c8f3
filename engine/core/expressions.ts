/** What a variable may hold: exactly what JSON can say, so that facts and states survive being written and read. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The variables in reach of an expression, by name. A name that is absent reads as null. */
export type Variables = { readonly [name: string]: Json };

/** What went wrong in an expression: the text, the reason, the names that were in reach. */
export interface ExpressionFailure {
  readonly code: 'expressionFailed';
  readonly expression: string;
  readonly message: string;
  readonly names: readonly string[];
}

/** The answer to an expression: a value, or why there is none. */
export type Evaluated =
  { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly failure: ExpressionFailure };

/** Evaluates a FEEL expression over variables; `now` is the instant of the command, in epoch milliseconds. Pure: same arguments, same answer. */
export type Evaluate = (expression: string, variables: Variables, now: number) => Evaluated;
