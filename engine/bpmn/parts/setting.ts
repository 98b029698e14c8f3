import { errorAt } from '../../core/model/problem.ts';
import type { Problem } from '../../core/model/problem.ts';

/** Something that an element needs and does not have. */
export const settingMissing = (owner: string, setting: string): Problem =>
  errorAt({
    code: 'settingMissing',
    element: owner,
    message: {
      en: `Expected ${setting} at "${owner}"; found none`,
      'zh-CN': `“${owner}”应有 ${setting}，实际没有`,
    },
  });

/** A setting that has a value, but not one of those it may have. */
export const settingInvalid = (owner: string, setting: string, expected: Expected, found: string): Problem =>
  errorAt({
    code: 'settingInvalid',
    element: owner,
    message: {
      en: `Expected ${setting} of "${owner}" to be ${expected.en}; found "${found}"`,
      'zh-CN': `“${owner}”的 ${setting} 应为${expected['zh-CN']}，实际是“${found}”`,
    },
  });

export interface Expected {
  readonly en: string;
  readonly 'zh-CN': string;
}
