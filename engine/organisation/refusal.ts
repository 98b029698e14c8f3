export type RefusalCode =
  | 'forbidden'
  | 'badCredentials'
  | 'tooManyAttempts'
  | 'signedOut'
  | 'weakPassword'
  | 'wrongPassword'
  | 'unknownUnit'
  | 'unknownPerson'
  | 'unknownRole'
  | 'unknownKey'
  | 'codeTaken'
  | 'usernameTaken'
  | 'tenantExists'
  | 'unitCycle'
  | 'topStays'
  | 'nobodyToAssign'
  | 'changedMeanwhile';

/** Why a request cannot be met. The code is for programs, the message says what was expected and what was found. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

export const refusal = (code: RefusalCode, message: string): { readonly ok: false; readonly failure: Refusal } => ({
  ok: false,
  failure: { code, message },
});
