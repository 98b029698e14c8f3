import { errorAt } from '../../core/model/problem.ts';
import type { Problem, ProblemMessage } from '../../core/model/problem.ts';

/** Something of BPMN that this engine does not run: a file with it is refused, never half executed. */
export const notExecutable = (owner: string | null, what: ProblemMessage): Problem =>
  errorAt({
    code: 'notExecutable',
    element: owner,
    message: {
      en: `Expected only what this engine executes; found ${what.en} at "${owner ?? 'the file'}"`,
      'zh-CN': `“${owner ?? '文件'}”处的${what['zh-CN']}本引擎尚不能执行`,
    },
  });
