import type { ProcessModel } from '../../../engine/core/model/process.ts';

export interface Sample {
  /** Processes that break the rule, each with the elements that it is told of. */
  readonly bad: readonly (readonly [contents: string | ProcessModel, ...elements: readonly string[]])[];
  readonly good: readonly string[];
}
