/** What keeps a file of decisions from being deployed; docs/reference/decisions.md has a row for each code. */
export type DecisionProblemCode =
  | 'fileTooLarge'
  | 'notWellFormed'
  | 'documentTypeRefused'
  | 'tooManyElements'
  | 'tooDeep'
  | 'tooManyProblems'
  | 'notDmn'
  | 'idMissing'
  | 'duplicateId'
  | 'duplicateName'
  | 'tooManyDecisions'
  | 'tooManyRules'
  | 'nameTooLong'
  | 'noDecision'
  | 'logicMissing'
  | 'logicUnsupported'
  | 'expressionLanguageUnknown'
  | 'expressionMissing'
  | 'expressionInvalid'
  | 'hitPolicyUnknown'
  | 'aggregationInvalid'
  | 'outputMissing'
  | 'outputNameMissing'
  | 'outputValuesMissing'
  | 'wrongNumberOfCells'
  | 'requirementUnknown'
  | 'requirementUnsupported'
  | 'requirementCycle'
  | 'requirementTooDeep';

/** One thing to mend; its shape is that of a problem of a process. */
export interface DecisionProblem {
  readonly code: DecisionProblemCode;
  readonly severity: 'error';
  /** The id of the element, null where the file as a whole is meant. */
  readonly element: string | null;
  /** The line of the file, from 1; null where the file as a whole is meant. */
  readonly line: number | null;
  readonly message: { readonly en: string; readonly 'zh-CN': string };
}

export type Report = (problem: DecisionProblem) => void;

export const decisionProblem = (
  code: DecisionProblemCode,
  at: { readonly id: string | null; readonly line: number | null },
  en: string,
  zh: string,
): DecisionProblem => ({ code, severity: 'error', element: at.id, line: at.line, message: { en, 'zh-CN': zh } });
