import type { InstanceId } from '../../engine/core/identifiers.ts';
import type { InstanceStatus } from '../../engine/core/state/instance.ts';

/** What the test asks of a node over the channel between their processes. */
export type Question =
  | { readonly type: 'open'; readonly address: string; readonly begun: number }
  | { readonly type: 'start'; readonly businessKey: string; readonly lapses: boolean; readonly requestId: string }
  | { readonly type: 'look'; readonly instance: InstanceId }
  | { readonly type: 'complete'; readonly instance: InstanceId; readonly task: number; readonly requestId: string }
  | { readonly type: 'pay'; readonly businessKey: string; readonly messageId: string };

export interface Answers {
  readonly open: null;
  readonly start: { readonly instance: InstanceId; readonly sequence: number };
  readonly look: {
    readonly status: InstanceStatus;
    readonly tasks: readonly { readonly task: number; readonly element: string }[];
  };
  readonly complete: { readonly instance: InstanceId; readonly sequence: number };
  readonly pay: null;
}

export interface Asked {
  readonly id: number;
  readonly question: Question;
}

export type Answered =
  { readonly id: number; readonly answer: Answers[Question['type']] } | { readonly id: number; readonly error: string };

export const TENANT = 'acme';

/** Time goes faster here than outside, so that leases of the dead end soon. */
export const HASTE = 8;
