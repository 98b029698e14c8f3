import { lineAndColumn, type Place } from './place.ts';

/** Why an expression cannot be evaluated whatever the variables hold. */
export interface ExpressionProblem {
  readonly code: 'expressionSyntax' | 'expressionTooLarge' | 'unknownFunction' | 'wrongArguments';
  readonly message: string;
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
}

export type ProblemCode = ExpressionProblem['code'];

/** Leaves the parser from any depth; caught where parsing began. */
export class SyntaxFault extends Error {
  readonly code: ProblemCode;
  readonly place: Place;

  constructor(message: string, place: Place, code: ProblemCode = 'expressionSyntax') {
    super(message);
    this.code = code;
    this.place = place;
  }
}

export function problemAt(text: string, place: Place, code: ProblemCode, message: string): ExpressionProblem {
  const { line, column } = lineAndColumn(text, place.from);
  return { code, message: `${message}, at ${line}:${column}`, from: place.from, to: place.to, line, column };
}
