import { errorAt, warningAt } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';

export const processNotExecutable = (id: string): Problem =>
  warningAt({
    code: 'processNotExecutable',
    element: id,
    message: {
      en: `Expected isExecutable="true" at process "${id}"; found "false", so it is kept as a drawing only`,
      'zh-CN': `流程“${id}”的 isExecutable 为 false，仅作图保留，不会执行`,
    },
  });

export const noExecutableProcess = (): Problem =>
  errorAt({
    code: 'noExecutableProcess',
    element: null,
    message: {
      en: 'Expected at least one executable process in the file; found none',
      'zh-CN': '文件中应至少有一个可执行流程，实际没有',
    },
  });
