/** Why a command cannot be taken; nothing of it is recorded. Codes are never reused (docs/reference/problems.md). */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

export type RefusalCode =
  | 'alreadyStarted'
  | 'unknownInstance'
  | 'instanceNotRunning'
  | 'sequenceMismatch'
  | 'unknownStartEvent'
  | 'unknownTask'
  | 'taskTaken'
  | 'taskNotTaken'
  | 'excludedFromTask'
  | 'unknownJob'
  | 'unknownTimer'
  | 'unknownWait'
  | 'unknownCall'
  | 'unknownIncident'
  | 'unknownVisit'
  | 'activityNotStartable'
  | 'activityRunning'
  | 'adHocClosed'
  | 'wouldStrandTokens'
  | 'targetNotLegal'
  | 'nothingToWithdraw'
  | 'invalidVariables';

export const refusal = (code: RefusalCode, expected: string): Refusal => ({ code, message: `Expected ${expected}` });
