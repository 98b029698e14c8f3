import type { ProblemMessage } from '../../core/model/problem.ts';
import type { Result } from '../../core/result.ts';
import type { At } from './at.ts';

/** A tool whose files are read as if they were ours. */
export interface Vendor {
  readonly title: string;
  readonly namespaces: readonly string[];
  /** A value of its settings, which may be a plain text, as FEEL. */
  readonly toFeel: (text: string) => Result<string, ProblemMessage>;
  /** Says in our settings what it says at one element of BPMN. */
  readonly translate: (at: At) => void;
  /** What has no counterpart here and is missed, by its name; anything else that is left over is only kept. */
  readonly missed: { readonly [name: string]: ProblemMessage };
}
