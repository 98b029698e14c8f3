import { errorAt, warningAt } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';

/** It says so, or it says nothing beside a process that says it is. */
export const processNotExecutable = (id: string, isSaid: boolean): Problem =>
  warningAt({
    code: 'processNotExecutable',
    element: id,
    message: {
      en: `Expected isExecutable="true" at process "${id}"; found ${isSaid ? '"false"' : 'nothing, beside a process that has it'}, so it is kept as a drawing only`,
      'zh-CN': `流程“${id}”${isSaid ? '的 isExecutable 为 false' : '未声明 isExecutable，而同一文件中另有可执行流程'}，仅作图保留，不会执行`,
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
