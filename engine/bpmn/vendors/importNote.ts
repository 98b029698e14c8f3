import { errorAt, warningAt } from '../../core/model/problem.ts';
import type { Problem, ProblemMessage } from '../../core/model/problem.ts';

/**
 * What became of something that another tool wrote. `kept`: it stays in the file and nothing here needs it;
 * `translated`: a setting of ours says it; `lossy`: the process runs without it; `refused`: it cannot run so.
 */
export type Outcome = 'kept' | 'translated' | 'lossy' | 'refused';

export interface ImportNote {
  readonly outcome: Outcome;
  /** The id of the element, or of the nearest one around it. */
  readonly element: string | null;
  /** What stood there, as `camunda:assignee="demo"`. */
  readonly setting: string;
  readonly message: ProblemMessage;
}

/** What of a note whoever deploys must know: a loss is a warning, a refusal an error. */
export function problemOf({ outcome, element, setting, message }: ImportNote): Problem | null {
  const where = element ?? 'definitions';
  const told = {
    en: `Expected at "${where}" only what has a counterpart here; found ${setting}: ${message.en}`,
    'zh-CN': `“${where}”的 ${setting} 无法照搬：${message['zh-CN']}`,
  };
  if (outcome === 'lossy') return warningAt({ code: 'withoutEffect', element, message: told });
  return outcome === 'refused' ? errorAt({ code: 'notExecutable', element, message: told }) : null;
}
