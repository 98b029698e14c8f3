/** What a model does wrong, by a name that programs can rely on; docs/reference/checks.md has a row for each. */
export type ProblemCode = ReadingProblemCode | RuleProblemCode;

/** Found while a file is read. */
type ReadingProblemCode =
  | 'fileTooLarge'
  | 'encodingUnknown'
  | 'notWellFormed'
  | 'documentTypeRefused'
  | 'tooManyElements'
  | 'tooManyAttributes'
  | 'tooManyNamespaces'
  | 'tooManyProblems'
  | 'tooDeep'
  | 'attributeTooLong'
  | 'notBpmn'
  | 'duplicateId'
  | 'idMissing'
  | 'idIllegal'
  | 'idReserved'
  | 'unknownElement'
  | 'unknownAttribute'
  | 'extensionMisplaced'
  | 'extensionRepeated'
  | 'strayText'
  | 'wrongReference'
  | 'notExecutable'
  | 'withoutEffect'
  | 'processNotExecutable'
  | 'noExecutableProcess'
  | 'expressionLanguageUnknown'
  | 'settingMissing'
  | 'settingInvalid';

/** Found by the rule of that name in `check/`. */
export type RuleProblemCode =
  | 'missingReference'
  | 'flowAcrossScopes'
  | 'incomingNotAllowed'
  | 'outgoingNotAllowed'
  | 'noStart'
  | 'severalNoneStarts'
  | 'duplicateMessageStart'
  | 'triggerNotAllowed'
  | 'linkUnpaired'
  | 'cancelOutsideTransaction'
  | 'notInterrupting'
  | 'boundaryNotOnActivity'
  | 'eventGatewayTooFewTargets'
  | 'eventGatewayTarget'
  | 'gatewayFlowWithoutCondition'
  | 'conditionIgnored'
  | 'defaultNotOutgoing'
  | 'defaultHasCondition'
  | 'expressionSyntax'
  | 'timeInvalid'
  | 'nameMissing'
  | 'codeMissing'
  | 'eventSubProcessStart'
  | 'eventSubProcessAlone'
  | 'adHocContent'
  | 'quantityInvalid'
  | 'loopMaximumInvalid'
  | 'cardinalityInvalid'
  | 'multiInstanceSource'
  | 'multiInstanceOutput'
  | 'compensationHandler'
  | 'compensationTarget'
  | 'unreachable'
  | 'decisionUnknown'
  | 'formUnknown'
  | 'jobTypeUnknown'
  | 'calledProcessUnknown'
  | 'unassigned';

/** One thing to mend. An error keeps a model from being deployed, a warning does not. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** The id of the element, flow or process; null where the file as a whole is meant. */
  readonly element: string | null;
  readonly message: ProblemMessage;
  /** The line of the file, from 1; null where nobody knows it. */
  readonly line: number | null;
}

/** What was expected, what was found, and where. */
export interface ProblemMessage {
  readonly en: string;
  readonly 'zh-CN': string;
}

type Parts = Omit<Problem, 'severity' | 'line'>;

export const errorAt = ({ code, element, message }: Parts): Problem => ({
  code,
  severity: 'error',
  element,
  message,
  line: null,
});

export const warningAt = (parts: Parts): Problem => ({ ...errorAt(parts), severity: 'warning' });

export const isError = (problem: Problem): boolean => problem.severity === 'error';
