import type { ProblemMessage } from '../../../core/model/problem.ts';

/** Thrown while an expression is translated, at the first thing that FEEL has no words for. */
export class Untranslatable extends Error {
  readonly told: ProblemMessage;

  constructor(en: string, chinese: string) {
    super(en);
    this.told = { en, 'zh-CN': chinese };
  }
}

export const unexpected = (expected: string, expectedInChinese: string, found: string | null): Untranslatable =>
  new Untranslatable(
    `expected ${expected}, found ${found ?? 'the end'}`,
    `此处应为${expectedInChinese}，实际${found === null ? '已结束' : `为 ${found}`}`,
  );
