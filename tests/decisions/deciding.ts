import type { Json, Variables } from '../../engine/core/expressions.ts';
import { decide, type Decided } from '../../engine/decisions/decide.ts';
import type { DecisionFailure } from '../../engine/decisions/failure.ts';
import type { DecisionModel } from '../../engine/decisions/model.ts';
import type { DecisionProblem } from '../../engine/decisions/problem.ts';
import { readDecisions } from '../../engine/decisions/read/readDecisions.ts';
import { decision, definitions, table, type TableParts } from './dmn.ts';

const NOW = Date.UTC(2026, 0, 5, 10, 30);

export function modelOf(xml: string): DecisionModel {
  const read = readDecisions(xml);
  if (!read.ok) throw new Error(read.failure.map(({ line, message }) => `${line ?? '-'}: ${message.en}`).join('\n'));
  return read.value;
}

export function problemsOf(xml: string): readonly DecisionProblem[] {
  const read = readDecisions(xml);
  if (read.ok) throw new Error('Expected problems; found a model');
  return read.failure;
}

export function decided(model: DecisionModel, id: string, variables: Variables): Decided {
  const answer = decide(model, id, variables, NOW);
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.value;
}

export function failureOf(model: DecisionModel, id: string, variables: Variables): DecisionFailure {
  const answer = decide(model, id, variables, NOW);
  if (answer.ok) throw new Error(`Expected a failure; found ${JSON.stringify(answer.value)}`);
  return answer.failure;
}

export const tableModel = (parts: TableParts): DecisionModel => modelOf(definitions(decision('d', table(parts))));

/** What one table says about one `x`. */
export const answerOf = (parts: TableParts, x: Json): Json => decided(tableModel(parts), 'd', { x }).value;

export const tableFailureOf = (parts: TableParts, x: Json): DecisionFailure => failureOf(tableModel(parts), 'd', { x });

/** The numbers of the rules that made the answer. */
export const rulesOf = (parts: TableParts, x: Json): readonly number[] =>
  decided(tableModel(parts), 'd', { x }).decisions[0]?.rules.map(({ number }) => number) ?? [];
