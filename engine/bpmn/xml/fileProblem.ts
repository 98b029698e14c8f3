import { errorAt } from '../../core/model/problem.ts';
import type { Problem, ProblemCode } from '../../core/model/problem.ts';

/** A problem of the file as a whole; `line` counts from 1. */
export const fileProblem = (code: ProblemCode, line: number | null, en: string, zh: string): Problem => ({
  ...errorAt({ code, element: null, message: { en, 'zh-CN': zh } }),
  line,
});
