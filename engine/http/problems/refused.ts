import type { RefusalCode } from '../../core/commands/refusal.ts';
import type { RefusalCode as OrganisationRefusalCode } from '../../organisation/refusal.ts';
import type { ProblemCode } from '../../contract/problemKinds.ts';
import type { ProblemPart } from '../../contract/schemas/problem.ts';

export interface About {
  /** What was expected, what was found, and where. */
  readonly detail: string;
  readonly place?: string;
  readonly expected?: string;
  readonly problems?: readonly ProblemPart[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** The request cannot be met. Thrown within the HTTP region only, where Express carries it to the one place that answers. */
export class Refused extends Error {
  readonly code: ProblemCode;
  readonly about: About;

  constructor(code: ProblemCode, about: About) {
    super(about.detail);
    this.code = code;
    this.about = about;
  }
}

interface Refusal {
  readonly code: RefusalCode | OrganisationRefusalCode;
  readonly message: string;
}

type Answered<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Refusal };

/** The value, or the refusal as one of HTTP's. */
export function valueOf<Value>(answered: Answered<Value>): Value {
  if (answered.ok) return answered.value;
  const { code, message } = answered.failure;
  throw new Refused(code, { detail: message });
}

/** Found, or refused as unknown: what somebody may not see is not there for them. */
export function found<Value>(value: Value | null | undefined, code: ProblemCode, what: string): Value {
  if (value === null || value === undefined) throw new Refused(code, { detail: `Expected ${what}, found none` });
  return value;
}
