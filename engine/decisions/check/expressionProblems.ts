import type { ExpressionProblem } from '../../feel/syntax/problem.ts';
import type { Located } from '../model.ts';
import { decisionProblem, type DecisionProblem } from '../problem.ts';

export const expressionInvalid = (
  at: Located,
  where: string,
  whereInChinese: string,
  { message }: ExpressionProblem,
): DecisionProblem =>
  decisionProblem('expressionInvalid', at, `In ${where}: ${message}`, `${whereInChinese}中的表达式有误：${message}`);

export const expressionMissing = (at: Located, where: string, whereInChinese: string): DecisionProblem =>
  decisionProblem(
    'expressionMissing',
    at,
    `Expected an expression of ${where}; found none`,
    `${whereInChinese}缺少表达式`,
  );
